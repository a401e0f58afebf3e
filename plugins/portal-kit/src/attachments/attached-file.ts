import type { Readable } from 'node:stream';
import type { Actor } from '../actor';
import type { Upload, UploadRule } from '../page';
import type { Result } from '../result';

/** What a file belongs to: a record by its type and public id, and a part of it where it has parts. */
export type FileOwner = { type: string; id: string; part?: string };

/**
 * checking: kept, and opened by nobody until a scanner has looked at it. clean: may be opened. refused: its bytes are
 * gone, the row stays so that whoever sent it can read why.
 */
export type FileState = 'checking' | 'clean' | 'refused';

export type AttachedFile = {
  publicId: string;
  part?: string;
  name: string; // cleaned: no path, no control characters, at most 120 characters
  extension: string;
  type: string;
  size: number; // bytes
  sha256: string;
  state: FileState;
  reason?: string; // in words, of a refused file
  uploadedBy: number;
  at: string;
};

/** Private files, as pages need them; school-portal's service `files` is one. */
export type FileShelf = {
  limits: { maxBytes: number; extensions: readonly string[] };
  /** Looks into the file and keeps its bytes, sealed. Outside a transaction; what is not kept within an hour is swept. */
  receive(upload: Upload, owner: FileOwner, by: Actor): Promise<Result<{ publicId: string }>>;
  /** In the caller's transaction: from now on it belongs to the record. */
  keep(publicId: string): Promise<Result<void>>;
  /** In the caller's transaction; the bytes go a moment later. */
  remove(publicId: string, owner: FileOwner): Promise<Result<void>>;
  listOf(owner: FileOwner): Promise<AttachedFile[]>;
  /** Any file of the record, or undefined. */
  find(publicId: string, owner: Pick<FileOwner, 'type' | 'id'>): Promise<AttachedFile | undefined>;
  /** The bytes of a clean file; throws for any other. */
  open(publicId: string): Promise<{ stream: Readable; length: number }>;
};

export const uploadRuleOf = (shelf: Pick<FileShelf, 'limits'>): UploadRule => ({ field: 'file', most: 1, maxBytes: shelf.limits.maxBytes });
