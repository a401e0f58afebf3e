import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { Transform } from 'node:stream';
import { ok, refuse, type Actor, type FileOwner, type Result, type Upload } from '@virtual-school/portal-kit';
import { newPublicId } from '../../api';
import { newFileKey, sealedLength, sealingBytes } from '../../vault/sealed-bytes';
import { cleanName } from '../domain/file-name';
import { whyRefused } from '../domain/why-refused';
import { lookInto } from '../look/look-into';
import type { FilesNeeds } from '../needs';

/** Of one part of a record, what is on its way included. */
const mostFiles = 20;

const hashing = (): { pass: Transform; digest: () => string } => {
  const hash = createHash('sha256');
  const pass = new Transform({ transform: (chunk: Buffer, _encoding, done) => done(null, hash.update(chunk) && chunk) });
  return { pass, digest: () => hash.digest('hex') };
};

/** Sealed on its way to where files are kept: in clear it is only in the temporary file, which ends with the request. */
const keepBytes = async ({ storage }: FilesNeeds, path: string, storageKey: string, key: Buffer) => {
  const { size } = await fs.stat(path);
  const { pass, digest } = hashing();
  const source = createReadStream(path);
  const sealed = source.pipe(pass).pipe(sealingBytes(key));
  source.on('error', (error) => sealed.destroy(error));
  await storage().put(storageKey, sealed, sealedLength(size));
  return { size, sha256: digest() };
};

/**
 * Looks into what was sent, then seals and keeps it. The row stands before the bytes do, so that nothing is ever kept that
 * no row knows of; until a record takes it (keep), nobody can open it and the sweep removes it after an hour.
 */
export const receiveFile = async (needs: FilesNeeds, upload: Upload, owner: FileOwner, by: Actor): Promise<Result<{ publicId: string }>> => {
  const drawn = `${upload.path}.drawn`;
  try {
    const name = cleanName(upload.name);
    const found = await lookInto({ ...name, path: upload.path, size: upload.size }, needs.limits, drawn);
    if (!found.ok) return refuse('invalid', [{ field: upload.field, message: whyRefused[found.why] }]);

    if ((await needs.rows.countOf(owner)) >= mostFiles) return refuse('too-many', [{ field: upload.field, message: whyRefused['too-many'] }]);
    const [publicId, storageKey, key] = [newPublicId(), newPublicId(), newFileKey()];
    await needs.database.inTransaction(() => needs.rows.announce({ publicId, ...name, type: found.kind.type, uploadedBy: by.accountId, owner, storageKey, key }));
    const kept = await keepBytes(needs, found.path, storageKey, key);
    await needs.database.inTransaction(() => needs.rows.arrived(publicId, kept));
    return ok({ publicId });
  } finally {
    await fs.rm(drawn, { force: true });
  }
};
