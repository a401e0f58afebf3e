import type { AttachedFile, FileOwner } from '@virtual-school/portal-kit';
import type { ReturnRecord } from '../store/return-record';
import type { DutyNeeds } from './needs';

type Files = Pick<DutyNeeds, 'files'>;
type Return = Pick<ReturnRecord, 'publicId'>;

/** Evidence belongs to the return; the part of the owner is the code of the duty that it supports. */
export const evidenceOwner = ({ publicId }: Return, code?: string): FileOwner => ({ type: 'duties-return', id: publicId, ...(code !== undefined && { part: code }) });

/** For those who add it: what was refused as well, so that they learn of it. */
export const evidenceWithRefused = ({ files }: Files, record: Return): Promise<AttachedFile[]> => files.listOf(evidenceOwner(record));

/** For those who read the return. */
export const evidenceOf = async (needs: Files, record: Return): Promise<AttachedFile[]> => (await evidenceWithRefused(needs, record)).filter(({ state }) => state !== 'refused');
