import { careFacts, factsThatAsk, type FactName } from './applies';
import type { Duty } from './duty';
import type { SchoolKind } from './school-kind';

/** What tells of a duty whether a school may have to answer it. */
export type Applying = Pick<Duty, 'code' | 'kinds' | 'ownAdmissions' | 'when' | 'short'>;

/** The kinds of pupils to all of which a school has to have said no, so that its return does not ask this duty; none where every return asks it. */
export const factsThatSpare = ({ when, short }: Pick<Applying, 'when' | 'short'>): FactName[] => (when === 'always' ? (short ? [] : [...careFacts]) : factsThatAsk(when));

/** Which kinds of schools have to answer it, and of these only those that are ("yes") or are not ("no") their own admission authority. */
export const schoolsOf = ({ kinds, ownAdmissions }: Pick<Applying, 'kinds' | 'ownAdmissions'>): { kinds: readonly SchoolKind[]; ownAdmissions?: 'yes' | 'no' } =>
  ({ kinds, ...(ownAdmissions !== 'any' && { ownAdmissions: ownAdmissions === 'own' ? ('yes' as const) : ('no' as const) }) });
