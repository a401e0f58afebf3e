import type { AttachedFile } from '@virtual-school/portal-kit';
import type { Area } from './areas';
import type { Duty } from './duty';
import type { ReturnState } from './return-life';

/** Who asks: somebody who works on the whole return, a colleague with areas of it, or the Virtual School in whose area the school is. */
export type EvidenceReader = { as: 'school' } | { as: 'colleague'; given: readonly Area[] } | { as: 'virtual-school' };

/**
 * May this reader open the evidence of a duty? `area`: where the duty is asked today; absent when it is no longer asked.
 * Evidence is read by whoever reads the answer that it supports. Rule 9 of docs/rules/duties.md.
 */
export const mayOpenEvidence = (reader: EvidenceReader, { state, area }: { state: ReturnState; area?: Area }): boolean => {
  if (reader.as === 'school') return true;
  if (reader.as === 'colleague') return area !== undefined && reader.given.includes(area);
  return state === 'confirmed';
};

const isOf = (duties: readonly Pick<Duty, 'code'>[], { part }: Pick<AttachedFile, 'part'>): boolean => duties.some(({ code }) => code === part);

/** The files that are evidence of one of these duties, in the order of the duties. */
export const evidenceFor = <F extends Pick<AttachedFile, 'part'>>(duties: readonly Pick<Duty, 'code'>[], files: readonly F[]): F[] =>
  duties.flatMap(({ code }) => files.filter(({ part }) => part === code));

/** Those of none of these duties: an editor retired one, or the school says something else of its pupils now. */
export const evidenceBeside = <F extends Pick<AttachedFile, 'part'>>(duties: readonly Pick<Duty, 'code'>[], files: readonly F[]): F[] => files.filter((file) => !isOf(duties, file));
