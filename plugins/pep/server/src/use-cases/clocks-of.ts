import type { Term } from '@virtual-school/portal-kit';
import type { Clocks } from '../domain/clocks';
import { defaultClocks } from '../domain/settings';
import type { PepNeeds } from './needs';

/** The authority's own numbers and terms. */
export const clocksOf = async ({ settings }: Pick<PepNeeds, 'settings'>, authorityId: number): Promise<{ clocks: Clocks; terms: readonly Term[]; weeksBefore: number }> => {
  const clocks = { ...defaultClocks };
  for (const name of Object.keys(clocks) as (keyof Clocks)[]) clocks[name] = await settings.get<number>(authorityId, `pep.${name}`);
  return { clocks, terms: await settings.get<readonly Term[]>(authorityId, 'terms'), weeksBefore: await settings.get<number>(authorityId, 'pep.opensWeeksBefore') };
};
