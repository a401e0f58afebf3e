import type { Answers } from '@virtual-school/portal-kit';
import type { Area } from '../domain/areas';
import type { SchoolFacts } from '../domain/applies';
import type { ReturnState } from '../domain/return-life';

/** `wordings`: the words that were answered, by the code of the duty. `carried`: names of questions answered last year. */
export type AreaRecord = { area: Area; answers: Answers; version: number; carried: readonly string[]; wordings: Readonly<Record<string, string>>; updatedAt: string };

/** A school's return of one school year. */
export type ReturnRecord = {
  id: number; publicId: string; urn: string; year: number; state: ReturnState; version: number; /** Raised when a confirmed return is opened again. */ edition: number;
  /** What the school said about its pupils; absent until it has. */ said?: SchoolFacts;
  submittedAt?: string; submittedName?: string; confirmedAt?: string; confirmedName?: string; handedBackAt?: string; handedBackNote?: string; changedAt: string;
  areas: ReadonlyMap<Area, AreaRecord>;
};

/** A return in a list: where it stands, no answers. */
export type ListedReturn = { publicId: string; urn: string; year: number; state: ReturnState; asked: number; answered: number; notYet: number; submittedAt?: string; confirmedAt?: string };
