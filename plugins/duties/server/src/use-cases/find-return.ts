import { ok, refuse, type Actor, type Answers, type Result } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import { dutiesAsked, factsFrom, hasNobody, type SchoolFacts } from '../domain/applies';
import type { Answered } from '../domain/answered-words';
import type { Area } from '../domain/areas';
import { confirmedDuties } from '../domain/confirmed';
import { nameOf, type Duty } from '../domain/duty';
import type { Mover } from '../domain/return-life';
import { kindOf, type KindOfSchool } from '../domain/school-kind';
import type { ReturnRecord } from '../store/return-record';
import type { DutyNeeds } from './needs';

/** A return as one person meets it. */
export type FoundReturn = {
  record: ReturnRecord; school: School; kind: KindOfSchool; movers: readonly Mover[];
  known: SchoolFacts; facts: SchoolFacts;
  /** What is asked, in the words that were answered; of a confirmed return what was confirmed. And what is asked today, in today's. */
  duties: readonly Duty[]; current: readonly Duty[];
  /** What would be asked today if this were said of the pupils. */
  asked: (said: SchoolFacts | undefined) => readonly Duty[];
  /** Areas given to this person, when that is all they may open. */
  given?: readonly Area[];
};

const rolesAt = (actor: Actor, urn: string): string[] => actor.memberships.filter((each) => each.urn === urn).map(({ role }) => role);

const moversOf = (roles: readonly string[], given: readonly Area[]): Mover[] => {
  const [isTeacher, isHead] = [roles.includes('designated-teacher'), roles.includes('head-teacher')];
  return [...(isTeacher ? ['teacher' as const] : []), ...(isHead ? ['head' as const] : []), ...(isTeacher && isHead ? ['both' as const] : []), ...(given.length > 0 ? ['colleague' as const] : [])];
};

/** In which ways this person answers the return of that school as a whole; in none, unless they are its designated teacher or head teacher. */
export const writersAt = (actor: Actor, urn: string): Mover[] => moversOf(rolesAt(actor, urn), []);

/** The duties in the words that this return has answered. */
const asAnswered = (duties: readonly Duty[], record: ReturnRecord): Duty[] =>
  duties.map((duty) => ({ ...duty, wording: record.areas.get(duty.area)?.wordings[duty.code] ?? duty.wording }));

/** A return with what it asks, for whoever may see it. */
export const foundOf = async (needs: Pick<DutyNeeds, 'catalogue' | 'facts' | 'returns'>, record: ReturnRecord, school: School): Promise<Omit<FoundReturn, 'movers'>> => {
  const kind = kindOf(school.kind);
  const known = await needs.facts.knownOf(record.urn);
  const facts = factsFrom(known, record.said ?? {});
  const catalogue = await needs.catalogue.all();
  const asked = (said: SchoolFacts | undefined) => dutiesAsked(catalogue, factsFrom(known, said ?? {}), kind, record.year);
  const current = asked(record.said);
  const confirmed = record.state === 'confirmed' ? await needs.returns.confirmed(record) : undefined;
  return { record, school, kind, known, current, asked, ...(confirmed ? { facts: confirmed.facts, duties: confirmedDuties(confirmed) } : { facts, duties: asAnswered(current, record) }) };
};

/** Out of reach is not found: another school's return, and for a colleague one of which nothing was given to them. */
export const findReturn = async (needs: Pick<DutyNeeds, 'returns' | 'shares' | 'schools' | 'catalogue' | 'facts'>, actor: Actor, publicId: string, today: string): Promise<Result<FoundReturn>> => {
  const record = await needs.returns.byPublicId(publicId);
  const roles = record ? rolesAt(actor, record.urn) : [];
  const school = record && roles.length > 0 ? await needs.schools.find(record.urn) : undefined;
  if (!record || !school) return refuse('not-found');
  const given = roles.includes('school-colleague') ? (await needs.shares.of(record.id, today)).filter((share) => share.accountId === actor.accountId).map(({ area }) => area) : [];
  const movers = moversOf(roles, given);
  if (movers.length === 0) return refuse('not-found');
  const isWriter = movers.includes('teacher') || movers.includes('head');
  return ok({ ...(await foundOf(needs, record, school)), movers, ...(!isWriter && { given }) });
};

/** A return that this person works on as a whole. */
export const findWhole = async (...[needs, actor, publicId, today]: Parameters<typeof findReturn>): Promise<Result<FoundReturn>> => {
  const found = await findReturn(needs, actor, publicId, today);
  return found.ok && found.value.given ? refuse('not-found') : found;
};

/** Asked the few questions of a school without such a pupil. */
export const isShort = ({ record, facts }: Pick<FoundReturn, 'record' | 'facts'>): boolean => record.said !== undefined && hasNobody(facts);

export const allAnswers = (record: ReturnRecord): Answers => Object.assign({}, ...[...record.areas.values()].map(({ answers }) => answers)) as Answers;

/** Areas in which an answer of last year stands that nobody has saved again. */
export const carriedAreas = ({ record, duties }: Pick<FoundReturn, 'record' | 'duties'>): Area[] =>
  [...record.areas.values()].filter(({ area, carried }) => duties.some((duty) => duty.area === area && carried.includes(nameOf(duty)))).map(({ area }) => area);

/** Every answer of a return with the words that it answered. */
export const answeredIn = (record: ReturnRecord): Answered => ({ answers: allAnswers(record), wordings: Object.assign({}, ...[...record.areas.values()].map(({ wordings }) => wordings)) as Answered['wordings'] });

export const areasOf = ({ duties, given }: Pick<FoundReturn, 'duties' | 'given'>): Area[] => {
  const asked = [...new Set(duties.map(({ area }) => area))];
  return given ? asked.filter((area) => given.includes(area)) : asked;
};
