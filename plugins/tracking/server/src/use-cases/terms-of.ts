import type { Period } from '@virtual-school/portal-kit';
import type { TrackingNeeds } from './needs';

/** The authority keeps one calendar of terms, whichever plugin declares it. */
const calendar = 'pep.terms';

/** None where nobody has declared terms: then working days count. */
export const termsOf = async ({ settings }: Pick<TrackingNeeds, 'settings'>, authorityId: number): Promise<readonly Period[]> =>
  settings.all().some(({ name }) => name === calendar) ? settings.get<readonly Period[]>(authorityId, calendar) : [];
