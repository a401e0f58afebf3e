import { defineAction, formatDay, ok, only, readDate, refuse, type Fields, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { areas, areaTitles, type Area } from '../../domain/areas';
import { decideReturnMove } from '../../domain/return-life';
import { areasOf, findWhole, type FoundReturn } from '../../use-cases/find-return';
import type { DutyNeeds } from '../../use-cases/needs';
import { aboutReturn, writers } from '../about';
import { SharePage } from './page';

type Colleague = { publicId: string; id: number; name: string };
export type Given = { area: Area; title: string; name: string; person: string; until: string };
export type Sharing = FoundReturn & { colleagues: readonly Colleague[]; shared: readonly Given[]; mayShare: boolean };

const box = z.string().max(12).optional();
const several = z.union([z.string(), z.array(z.string())]).optional().transform((value) => (value === undefined ? [] : [value].flat()));
const form = z.strictObject({ _do: z.enum(['give', 'end']), areas: several, person: z.string().max(40).optional(), 'until-day': box, 'until-month': box, 'until-year': box });
type Form = z.infer<typeof form>;

const fieldsOf = (posted: Form): Fields => Object.fromEntries(Object.entries(posted).filter((each): each is [string, string] => typeof each[1] === 'string'));

const give = async (needs: DutyNeeds, loaded: Sharing, posted: Form, by: number, today: string) => {
  const chosen = areasOf(loaded).filter((area) => posted.areas.includes(area));
  const person = loaded.colleagues.find(({ publicId }) => publicId === posted.person);
  const until = readDate(fieldsOf(posted), 'until');
  if (chosen.length === 0) return refuse('invalid', [{ field: 'areas', message: 'Tick the areas to give' }]);
  if (!person) return refuse('invalid', [{ field: 'person', message: 'Choose a colleague' }]);
  if (!until.ok) return until;
  if (until.value === '' || until.value < today) return refuse('invalid', [{ field: 'until', message: 'Enter a date until which, today or later' }]);
  for (const area of chosen) await needs.shares.give(loaded.record.id, { area, accountId: person.id, untilDay: until.value }, by);
  return ok({ areas: chosen });
};

const end = async (needs: DutyNeeds, loaded: Sharing, posted: Form) => {
  const person = loaded.colleagues.find(({ publicId }) => publicId === posted.person);
  const chosen = areas.filter((area) => posted.areas.includes(area));
  if (!person || chosen.length === 0) return refuse('not-found');
  for (const area of chosen) await needs.shares.takeBack(loaded.record.id, area, person.id);
  return ok({ areas: chosen });
};

/** Areas are given to colleagues of the school, until a date; they see and answer these and nothing else. */
export const sharePage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/share',
    allow: only(...writers),
    audit: { action: 'duties.share', about: aboutReturn },
    load: async ({ actor, params, today }: Visit<{ return: string }>) => {
      const found = await findWhole(needs, actor, params.return, today);
      if (!found.ok) return found;
      const { record, movers } = found.value;
      const colleagues = await needs.accounts.holding('school-colleague', { urn: record.urn });
      const given = (await needs.shares.of(record.id, today)).flatMap(({ area, accountId, untilDay }): Given[] => {
        const person = colleagues.find(({ id }) => id === accountId);
        return person ? [{ area, title: areaTitles[area], name: person.name, person: person.publicId, until: formatDay(untilDay) }] : [];
      });
      return ok<Sharing>({ ...found.value, colleagues, shared: given, mayShare: decideReturnMove(record.state, 'save', movers).ok });
    },
    form,
    act: async (visit, posted, loaded) => {
      if (!loaded.mayShare) return refuse('wrong-state');
      return posted._do === 'give' ? give(needs, loaded, posted, visit.actor.accountId, visit.today) : end(needs, loaded, posted);
    },
    changed: (posted, done) => ({ move: posted._do, areas: done.areas }),
    goTo: (_done, params) => `/portal/duties/${params.return}/share`,
    view: (loaded, page) => ({ title: 'Give areas to a colleague', back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' }, main: <SharePage {...loaded} page={page} /> }),
  });
