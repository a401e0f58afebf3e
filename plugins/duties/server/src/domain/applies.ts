import type { AppliesWhen, Duty } from './duty';
import type { KindOfSchool } from './school-kind';

/**
 * What is known of a school's pupils: yes or no, never a number, never a name. Absent: nobody has said. The portal itself
 * only ever learns a "yes"; a "no" is said by the school, which alone knows the children of every council.
 */
export const factNames = ['lookedAfter', 'withSen', 'previouslyLookedAfter', 'careLeaver', 'socialWorker', 'kinship'] as const;
export type FactName = (typeof factNames)[number];
export type SchoolFacts = Readonly<Partial<Record<FactName, 'yes' | 'no'>>>;

type Applies = (facts: SchoolFacts) => boolean;
const has = (...names: readonly FactName[]): Applies => (facts) => names.some((name) => facts[name] === 'yes');

const byFacts: Record<AppliesWhen, Applies> = {
  always: () => true,
  'looked-after': has('lookedAfter'),
  'previously-looked-after': has('previouslyLookedAfter'),
  'looked-after-or-previously': has('lookedAfter', 'previouslyLookedAfter'),
  'looked-after-with-sen': has('withSen'),
  'care-leaver': has('careLeaver'),
  'social-worker': has('socialWorker', 'lookedAfter'), // a looked-after child has a social worker
  kinship: has('kinship'),
  'looked-after-or-social-worker': has('lookedAfter', 'socialWorker'),
  'social-worker-or-kinship': has('lookedAfter', 'socialWorker', 'kinship'),
  event: () => false, // arises by itself and has a deadline of its own
};

/** The kinds of pupils any of whom makes it asked. */
export const factsThatAsk = (when: AppliesWhen): FactName[] => factNames.filter((name) => byFacts[when]({ [name]: 'yes' }));

export const isOfYear = ({ validFrom, retiredFrom }: Pick<Duty, 'validFrom' | 'retiredFrom'>, year: number): boolean =>
  (validFrom === undefined || validFrom <= year) && (retiredFrom === undefined || year < retiredFrom);

/** Is the duty for this kind of school? A school of a kind that the register does not say is asked everything. */
export const isFor = (duty: Pick<Duty, 'kinds' | 'ownAdmissions'>, { kind, ownAdmissions }: KindOfSchool): boolean => {
  if (kind === 'unknown') return true;
  if (!duty.kinds.includes(kind)) return false;
  return duty.ownAdmissions === 'any' || (duty.ownAdmissions === 'own') === ownAdmissions;
};

/** Known facts and what the school said, put together: a yes that is known outweighs a no. */
export const factsFrom = (known: SchoolFacts, said: SchoolFacts): SchoolFacts => ({ ...said, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value === 'yes')) });

/** The pupils in care and with experience of care. A social worker, or a relative who brings a pupil up, makes no pupil one of them. */
export const careFacts = ['lookedAfter', 'withSen', 'previouslyLookedAfter', 'careLeaver'] as const satisfies readonly FactName[];

/** The school said no to each of these and nothing else is known: it is asked the short return. */
export const hasNobody = (facts: SchoolFacts): boolean => careFacts.every((name) => facts[name] === 'no');

/** Of what every school is asked, the short return asks the few; what other pupils bring comes to it. */
const isOfReturn = (duty: Pick<Duty, 'short' | 'when'>, facts: SchoolFacts): boolean => duty.short || duty.when !== 'always' || !hasNobody(facts);

/** The duties that a school's return asks in a school year. Event duties are never among them. */
export const dutiesAsked = (catalogue: readonly Duty[], facts: SchoolFacts, school: KindOfSchool, year: number): Duty[] =>
  catalogue.filter((duty) => duty.asked && isOfYear(duty, year) && isFor(duty, school) && byFacts[duty.when](facts) && isOfReturn(duty, facts));

/** Law around the subject that is shown and not asked. */
export const alsoWorthKnowing = (catalogue: readonly Duty[], school: KindOfSchool, year: number): Duty[] => catalogue.filter((duty) => !duty.asked && isOfYear(duty, year) && isFor(duty, school));
