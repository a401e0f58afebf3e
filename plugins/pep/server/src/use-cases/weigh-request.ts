import type { YearRate } from '@virtual-school/strapi-plugin-school-portal/api';
import { financialYear, premiumYear, type PremiumYear } from '../domain/premium-year';
import type { Pep } from '../store/pep-record';
import type { PepNeeds } from './needs';

/** What whoever decides on money sees beside the requests: the year's rate, and what was agreed for this child in it. */
export const premiumYearOf = async ({ settings, peps }: Pick<PepNeeds, 'settings' | 'peps'>, pep: Pep, today: string): Promise<PremiumYear> => {
  const year = financialYear(today);
  return premiumYear(year, await settings.get<readonly YearRate[]>(pep.authorityId, 'pep.premiumRates'), await peps.agreedPence(pep.childId, year));
};

/** The words that the authority has for the quality of a plan; none when it does not rate plans. */
export const qualityScale = ({ settings }: Pick<PepNeeds, 'settings'>, authorityId: number): Promise<readonly string[]> => settings.get<readonly string[]>(authorityId, 'pep.qualityScale');
