import { createHash } from 'node:crypto';
import type { DocumentModel } from '@virtual-school/portal-kit';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The same value gives the same text, in whatever order its properties were set. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, inOrder(each)]));
};

/**
 * Sixteen hexadecimal digits of the SHA-256 of what a document says, as it was given to us. They stand at the foot of every page of an issued
 * document, so that a copy on paper, which has no bytes, can be checked too.
 */
export const checkCode = (model: DocumentModel): string => sha256(JSON.stringify(inOrder(model))).slice(0, 16);

/** "3f2a91bc77d00e41" as people read it out: 3F2A 91BC 77D0 0E41. */
export const readable = (code: string): string => code.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
