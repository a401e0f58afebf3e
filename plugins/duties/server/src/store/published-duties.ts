import { academicYear } from '@virtual-school/portal-kit';
import { publicDuty, type PublicDuty } from '../domain/public-duty';
import type { CatalogueStore } from './catalogue-store';

/** The published duties for public pages, in the order of their codes. Those of another school year say so. */
export const publishedDuties = (catalogue: () => CatalogueStore) => ({
  async on(today: string): Promise<readonly PublicDuty[]> {
    return (await catalogue().all()).map((duty) => publicDuty(duty, academicYear(today)));
  },
});
export type PublishedDuties = ReturnType<typeof publishedDuties>;
