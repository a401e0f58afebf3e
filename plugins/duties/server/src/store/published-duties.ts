import { academicYear } from '@virtual-school/portal-kit';
import { publicDuty, type PublicDuty } from '../domain/public-duty';
import type { CatalogueStore } from './catalogue-store';
import type { DutyNews, WordingsStore } from './wordings-store';

/** The published duties for public pages, in the order of their codes. Those of another school year say so. */
export const publishedDuties = (catalogue: () => CatalogueStore, wordings: () => WordingsStore) => ({
  async on(today: string): Promise<readonly PublicDuty[]> {
    return (await catalogue().all()).map((duty) => publicDuty(duty, academicYear(today)));
  },
  /** Which were confirmed or reworded, by their codes, the latest first. */
  news: (): Promise<readonly DutyNews[]> => wordings().news(),
});
export type PublishedDuties = ReturnType<typeof publishedDuties>;
