import { defineAction, ok, readDate, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { actingRoles, type Acting } from '../../domain/grants';
import type { AccountNeeds } from '../../needs';
import { endActing, letAct } from '../../use-cases/let-act';
import { schoolGranters } from '../granters';
import { choiceOf } from './choice';
import { ActingPage } from './page';

export type ActingNow = { name: string; publicId: string; place: string; title: string; untilDay: string | null };
export type Loaded = {
  choices: readonly (Acting & { place: string })[];
  colleagues: readonly { publicId: string; name: string }[];
  now: readonly (ActingNow & { choice: string })[];
};

const form = z.strictObject({
  do: z.enum(['begin', 'end'], 'Choose what to do'),
  choice: z.string().max(100).optional(),
  who: z.string().max(30).optional(),
  'until-day': z.string().max(10).optional(), 'until-month': z.string().max(12).optional(), 'until-year': z.string().max(10).optional(),
});
type Form = z.infer<typeof form>;

const load = async (needs: AccountNeeds, { actor }: Visit): Promise<Result<Loaded>> => {
  const acting = actingRoles(actor, needs.roles.all());
  if (acting.length === 0) return refuse('not-yours');
  const schools = await needs.schools.findMany(acting.map((each) => each.urn));
  const placeOf = (urn: string) => schools.get(urn)?.name ?? urn;
  const people = await needs.people.atSchools(acting.map((each) => each.urn));
  const colleagues = [...new Map(people.map((each) => [each.publicId, each])).values()].filter((each) => each.publicId !== actor.publicId);
  const now = await Promise.all(acting.map(async (each) => (await needs.people.acting(each.role.name, [each.urn])).map((row) => ({ ...row, title: each.role.title, place: placeOf(each.urn), choice: choiceOf(each) }))));
  return ok({ choices: acting.map((each) => ({ ...each, place: placeOf(each.urn) })), colleagues, now: now.flat() });
};

/** At most a year ahead: what is for good is a role, not acting. */
const lastDay = (form: Form, today: string): Result<string> => {
  const until = readDate({ 'until-day': form['until-day'] ?? '', 'until-month': form['until-month'] ?? '', 'until-year': form['until-year'] ?? '' }, 'until', 'The last day');
  if (!until.ok) return until;
  const wrong = (message: string) => refuse('invalid', [{ field: 'until', message }]);
  if (until.value === '') return wrong('Enter the last day');
  if (until.value < today) return wrong('The last day must be today or later');
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return until.value > inAYear ? wrong('The last day must be within a year') : until;
};

const begin = async (needs: AccountNeeds, visit: Visit, posted: Form, acting: Acting): Promise<Result<undefined>> => {
  const until = lastDay(posted, visit.today);
  if (!until.ok) return until;
  if (!posted.who) return refuse('invalid', [{ field: 'who', message: 'Choose who will act' }]);
  return letAct(needs, visit, { acting, who: posted.who, untilDay: until.value });
};

/** The head of a school lets a colleague act in a role until a day, or acts in it. */
export const acting = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, Loaded, Form, undefined, undefined>({
    path: '/portal/acting',
    allow: schoolGranters(needs.roles),
    audit: { action: 'acting-viewed' },
    load: (visit) => load(needs, visit),
    form,
    act: async (visit, posted, { choices }) => {
      const wanted = posted.choice === undefined && choices.length === 1 ? choices[0] : choices.find((each) => choiceOf(each) === posted.choice);
      if (!wanted) return refuse('invalid', [{ field: 'choice', message: 'Choose the role' }]);
      return posted.do === 'begin' ? begin(needs, visit, posted, wanted) : endActing(needs, visit, wanted, posted.who ?? '');
    },
    changed: (posted) => ({ did: posted.do }),
    goTo: () => '/portal/acting',
    view: (loaded, page) => ({ title: 'Acting in a role', back: { href: '/portal/people', text: 'People and roles' }, main: <ActingPage {...loaded} page={page} /> }),
  });
