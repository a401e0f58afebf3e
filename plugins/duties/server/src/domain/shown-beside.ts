import { createHash } from 'node:crypto';
import type { AttachedFile } from '@virtual-school/portal-kit';
import type { SchoolFacts } from './applies';
import type { Duty } from './duty';

/** What stands beside the answers of a short return. Source: docs/rules/duties.md, rule 18. */
export type Beside = { edition: number; handedBackAt?: string; said?: SchoolFacts; duties: readonly Pick<Duty, 'code' | 'wording'>[]; files: readonly Pick<AttachedFile, 'publicId' | 'state' | 'uploadedBy'>[] };

const markOf = ({ edition, handedBackAt = '', said = {}, duties }: Beside): string =>
  createHash('sha256').update(JSON.stringify([edition, handedBackAt, said, duties.map(({ code, wording }) => [code, wording])])).digest('hex').slice(0, 16);

const filesIn = ({ files }: Beside) => files.filter(({ state }) => state !== 'refused');

/** Goes with the form and comes back with it, so that nobody sends what they have not seen: "mark.file.file". */
export const shownBeside = (now: Beside): string => [markOf(now), ...filesIn(now).map(({ publicId }) => publicId)].join('.');

/** Does the page that was open (`shown`) still show what there is now? What this person added meanwhile they know. */
export const isSeen = (shown: string, now: Beside, accountId: number): boolean => {
  const [mark, ...seen] = shown.split('.');
  const files = filesIn(now);
  const isKept = seen.every((each) => files.some(({ publicId }) => publicId === each));
  return mark === markOf(now) && isKept && files.every(({ publicId, uploadedBy }) => seen.includes(publicId) || uploadedBy === accountId);
};
