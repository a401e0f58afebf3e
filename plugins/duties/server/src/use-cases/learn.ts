import { academicYear, londonDay } from '@virtual-school/portal-kit';
import type { PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Wanted } from '../domain/follow-report';
import { arisenFrom, happenedBy, metByFirstPlan, type Telling } from '../domain/happenings';
import { kindOf } from '../domain/school-kind';
import type { DutyNeeds } from './needs';

type Learns = Pick<DutyNeeds, 'facts' | 'happenings' | 'catalogue' | 'schools'>;
type Learnt = (() => Promise<void>) | undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** How many children in care a school has, of one council: counts, which are shown to nobody as they are. */
export const learnAtSchool = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => {
  const content = { lookedAfter: number(payload.lookedAfter), aged16plus: number(payload.aged16plus) };
  return async () => void (await facts.learn({ urn: text(payload.urn), authorityId: number(payload.authorityId), kind: 'at-school', key: 'now', content, day: text(payload.day), at }));
};

/** By the first day of the term: it stays where a council renames the term. An event of an earlier version says its name alone. */
export const learnPlans = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => {
  const { urn, authorityId, ...content } = payload;
  return async () => void (await facts.learn({ urn: text(urn), authorityId: number(authorityId), kind: 'plans', key: text(content.from) || text(content.term), content, day: londonDay(at), at }));
};

export const learnTraining = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => {
  const { urn, booking, on, role, event, topic } = payload;
  if (!text(urn)) return undefined;
  return async () => void (await facts.learn({ urn: text(urn), kind: 'training', key: text(booking), content: { role, event, topic }, day: text(on), at }));
};

/** How often a school told something: for its report, by the kind of what happened. What was withdrawn is of no kind. */
export const learnReport = ({ facts }: Learns, { type, payload, at }: PortalEvent): Learnt => async () =>
  void (await facts.learn({ urn: text(payload.urn), authorityId: number(payload.authorityId), kind: 'told', key: text(payload.report), content: { what: type === 'tracking.withdrawn' ? 'withdrawn' : text(payload.what) }, day: text(payload.from), at }));

/** Of how many children a school told each kind in a school year: a count, by which its report shows how often, or does not. */
export const learnToldChildren = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => async () =>
  void (await facts.learn({ ...schoolIn(payload), kind: 'told-children', key: String(number(payload.year)), content: payload.children as Record<string, unknown>, day: londonDay(at), at }));

type Things = { on: string; until?: string; board?: string; told?: Telling };

/** The duties that arise from what happened at a school. */
const wantedOf = async ({ schools, catalogue }: Learns, payload: PortalEvent['payload'], { on, ...more }: Things): Promise<Wanted[]> => {
  const school = await schools.find(text(payload.urn));
  const duties = await catalogue.all();
  return happenedBy(text(payload.what), on, more).flatMap((happened) =>
    arisenFrom(duties, happened, kindOf(school?.kind), academicYear(happened.on)).map((each) => ({ ...each, event: happened.event })));
};

const schoolIn = ({ urn, authorityId }: PortalEvent['payload']) => ({ urn: text(urn), authorityId: number(authorityId) });

export const learnChildHappened = async (needs: Learns, { id, payload }: PortalEvent): Promise<Learnt> => {
  const wanted = await wantedOf(needs, payload, { on: text(payload.on) });
  return () => needs.happenings.arise(id, schoolIn(payload), wanted);
};

/** A plan held: what a school owes when a child comes into care is done by it. */
export const learnFirstPlan = ({ happenings }: Learns, { payload }: PortalEvent): Learnt => {
  const first = payload.first as { inCareSince?: unknown; schoolSignedOn?: unknown } | undefined;
  if (!first) return undefined;
  const plan = { plan: text(payload.pep), since: text(first.inCareSince), on: text(first.schoolSignedOn) };
  return () => happenings.meet({ ...schoolIn({ urn: payload.school, authorityId: payload.authorityId }), ...plan }, metByFirstPlan);
};

/** Events of before reports had a version: withdrawn is the end, and an amendment comes after the telling. */
const versionIn = ({ type, payload }: PortalEvent): number => number(payload.version) || ({ 'tracking.told': 1, 'tracking.amended': 2 }[type] ?? 999_999_999);

const tellingIn = ({ type, payload, at }: PortalEvent): Telling => ({
  at: text(payload.toldAt), shows: Array.isArray(payload.shows) ? payload.shows.map(String) : [], shownAt: type === 'tracking.told' ? text(payload.toldAt) : at,
});

/** What a school told the Virtual School, changed or withdrew: its duties follow the latest version, in whatever order versions come. */
export const learnTold = async (needs: Learns, event: PortalEvent): Promise<Learnt> => {
  const { type, payload } = event;
  const things = { on: text(payload.from), ...(text(payload.to) && { until: text(payload.to) }), ...(text(payload.board) && { board: text(payload.board) }), told: tellingIn(event) };
  const wanted = type === 'tracking.withdrawn' ? [] : await wantedOf(needs, payload, things);
  return () => needs.happenings.follow({ ...schoolIn(payload), report: text(payload.report), version: versionIn(event), wanted });
};
