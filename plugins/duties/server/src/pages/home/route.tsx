import { academicYear, defineAction, ok, only, schoolYearOf, urnsOf, type Actor, type Fields } from '@virtual-school/portal-kit';
import type { Turn } from '@virtual-school/strapi-plugin-school-portal/api';
import { z } from 'zod';
import type { Waiting } from '../../domain/message-words';
import { isPlace, type Happening } from '../../store/happenings-store';
import type { OpenMessage } from '../../store/messages-store';
import type { ListedReturn } from '../../store/return-record';
import type { DutyNeeds } from '../../use-cases/needs';
import { startReturn } from '../../use-cases/start-return';
import { whatIsKnown } from '../../use-cases/what-is-known';
import { onlookers, writers } from '../about';
import { HomePage } from './page';

export type SchoolRow = { urn: string; name: string; listed?: ListedReturn; /** This person works on the whole, or on areas given to them. */ mayOpen: boolean; mayStart: boolean; known: readonly string[]; /** What the Virtual School asked or offered and nobody has answered. */ waiting?: Waiting; /** The same one by one, before there is a return of this year to show it on. */ open: readonly OpenMessage[] };
export type Due = Happening & { wording: string; schoolName: string };
/** One page of what is due, with the keys of its neighbours. */
export type DuePage = { due: readonly Due[]; previous?: string; next?: string };

/** At most as many as fit a page; whoever has more schools has the board. */
const mostSchools = 50;
const mostDue = 40;
/** Which page of what is due: an address that somebody made up shows the first. */
const turnIn = ({ after, before }: Fields): Turn => {
  const isKey = (typed: unknown): typed is string => typeof typed === 'string' && isPlace(typed);
  return { most: mostDue, ...(isKey(before) ? { before } : isKey(after) && { after }) };
};

const rowsOf = async (needs: DutyNeeds, actor: Actor, year: number, today: string): Promise<SchoolRow[]> => {
  const urns = [...new Set(urnsOf(actor, ...onlookers))].sort().slice(0, mostSchools);
  const [schools, listed] = [await needs.schools.findMany(urns), await needs.returns.list(urns, year)];
  const own = urnsOf(actor, ...writers);
  const given = await needs.shares.returnsFor(actor.accountId, urns, year, today);
  const waiting = await needs.messages.waiting(own);
  const open = await needs.messages.open([...waiting.keys()].filter((urn) => !listed.some((each) => each.urn === urn)));
  const rows: SchoolRow[] = [];
  for (const urn of urns) {
    const school = schools.get(urn);
    if (!school) continue;
    const found = listed.find((each) => each.urn === urn);
    const isOwn = own.includes(urn);
    const known = isOwn && urns.length === 1 ? [...new Set([...(await whatIsKnown(needs, urn, today)).values()].map(({ text }) => text))] : [];
    rows.push({ urn, name: school.name, listed: found, mayOpen: found !== undefined && (isOwn || given.includes(found.publicId)), mayStart: isOwn && !found, known, waiting: waiting.get(urn), open: open.filter((each) => each.urn === urn) });
  }
  return rows;
};

/** What is due because something happened, at the schools that this person answers for: of the duties that are published. */
const dueOf = async (needs: DutyNeeds, actor: Actor, { year, turn, rows }: { year: number; turn: Turn; rows: readonly SchoolRow[] }): Promise<DuePage> => {
  const urns = urnsOf(actor, ...writers);
  if (urns.length === 0) return { due: [] };
  const wordings = new Map((await needs.catalogue.all()).map(({ code, wording }) => [code, wording]));
  const wanted = { since: schoolYearOf(year).from, codes: [...wordings.keys()] };
  const turned = await needs.happenings.of(urns, wanted, turn);
  const { rows: found, ...neighbours } = turned.rows.length > 0 ? turned : await needs.happenings.of(urns, wanted, { most: mostDue }); // nothing is left where the address leads
  return { ...neighbours, due: found.map((each) => ({ ...each, wording: wordings.get(each.code) ?? '', schoolName: rows.find(({ urn }) => urn === each.urn)?.name ?? '' })) };
};

/** Your school's return at a glance, and what is due. Starting the year's return is one press. */
export const homePage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties',
    allow: only(...onlookers),
    audit: { action: 'duties.home' },
    load: async ({ actor, query, today }) => {
      const year = academicYear(today);
      const rows = await rowsOf(needs, actor, year, today);
      return ok({ year, rows, ...(await dueOf(needs, actor, { year, turn: turnIn(query), rows })) });
    },
    form: z.strictObject({ urn: z.string().regex(/^\d{6}$/) }),
    act: (visit, form, loaded) => startReturn(needs, visit.actor, form.urn, loaded.year),
    changed: (form) => ({ move: 'start', urn: form.urn }),
    goTo: (done) => `/portal/duties/${done}/facts`,
    view: (loaded, page) => ({ title: 'Duties', wide: loaded.rows.length > 1 || loaded.due.length > 0, main: <HomePage {...loaded} page={page} /> }),
  });
