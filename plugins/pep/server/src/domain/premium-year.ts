import type { YearRate } from '@virtual-school/strapi-plugin-school-portal/api';

export type FinancialYear = { name: string; from: string; until: string };

/** The financial year that a day is in, 1 April to 31 March: pupil premium plus is granted for it and none is carried over. */
export const financialYear = (day: string): FinancialYear => {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return { name: `${first}-${String((first + 1) % 100).padStart(2, '0')}`, from: `${first}-04-01`, until: `${first + 1}-03-31` };
};

/** `rate`: pounds for each child, where the authority has entered it; `agreedPence`: what was agreed for this child so far. */
export type PremiumYear = FinancialYear & { rate?: number; agreedPence: number };

export const premiumYear = (year: FinancialYear, rates: readonly YearRate[], agreedPence: number): PremiumYear => ({ ...year, rate: rates.find((each) => each.year === year.name)?.pounds, agreedPence });
