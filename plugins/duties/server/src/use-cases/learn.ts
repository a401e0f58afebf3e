import { academicYear } from '@virtual-school/portal-kit';
import type { PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { arisenFrom, happenedBy } from '../domain/happenings';
import { kindOf } from '../domain/school-kind';
import type { NewHappening } from '../store/happenings-store';
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

export const learnPlans = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => {
  const { urn, authorityId, term, ...figures } = payload;
  return async () => void (await facts.learn({ urn: text(urn), authorityId: number(authorityId), kind: 'plans', key: text(term), content: { term, ...figures }, day: at.slice(0, 10), at }));
};

export const learnTraining = ({ facts }: Learns, { payload, at }: PortalEvent): Learnt => {
  const { urn, booking, on, role, event, topic } = payload;
  if (!text(urn)) return undefined;
  return async () => void (await facts.learn({ urn: text(urn), kind: 'training', key: text(booking), content: { role, event, topic }, day: text(on), at }));
};

/** How often a school told something: for its report, by the kind of what happened. What was withdrawn is of no kind. */
export const learnReport = ({ facts }: Learns, { type, payload, at }: PortalEvent): Learnt => async () =>
  void (await facts.learn({ urn: text(payload.urn), authorityId: number(payload.authorityId), kind: 'told', key: text(payload.report), content: { what: type === 'tracking.withdrawn' ? 'withdrawn' : text(payload.what) }, day: text(payload.from), at }));

/** The duties that arise from what happened at a school, once for each event. */
const learnHappened = async (needs: Learns, id: string, payload: PortalEvent['payload'], more: { on: string; until?: string; told?: string }): Promise<Learnt> => {
  const urn = text(payload.urn);
  const school = await needs.schools.find(urn);
  const catalogue = await needs.catalogue.all();
  const arisen = happenedBy(text(payload.what), more.on, more).flatMap((happened): NewHappening[] =>
    arisenFrom(catalogue, happened, kindOf(school?.kind), academicYear(happened.on)).map((each) => ({ ...each, urn, authorityId: number(payload.authorityId), event: happened.event })));
  return () => needs.happenings.arise(id, arisen);
};

export const learnChildHappened = (needs: Learns, { id, payload }: PortalEvent): Promise<Learnt> => learnHappened(needs, id, payload, { on: text(payload.on) });

/** What a school told the Virtual School: by that the duty to tell is done. One report counts once, however often it comes. */
export const learnTold = (needs: Learns, { id, payload }: PortalEvent): Promise<Learnt> =>
  learnHappened(needs, text(payload.report) || id, payload, { on: text(payload.from), ...(text(payload.to) && { until: text(payload.to) }), told: text(payload.toldAt) });
