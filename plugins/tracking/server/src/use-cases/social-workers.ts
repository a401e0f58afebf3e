import type { AccountSummary } from '@virtual-school/strapi-plugin-school-portal/api';
import type { TrackingNeeds } from './needs';

/** The social workers whom the data officer has confirmed for the child: they have an account and hear of it. */
export const socialWorkersOf = async ({ accounts, records }: Pick<TrackingNeeds, 'accounts' | 'records'>, childId: number): Promise<AccountSummary[]> => {
  const workers = (await records.workersOf(childId)).flatMap(({ kind, accountId }) => (kind === 'social-worker' && accountId !== undefined ? [accountId] : []));
  return [...(await accounts.findMany(workers)).values()];
};
