import path from 'node:path';
import type { Readable } from 'node:stream';
import { folderStorage } from './folder-storage';
import { s3Storage, type S3Settings } from './s3-storage';

/** Where sealed bytes lie, under a random key of 26 letters: never a name that somebody chose. */
export type FileStorage = {
  /** Resolves when the bytes are safe. */
  put(key: string, bytes: Readable, length: number): Promise<void>;
  /** Throws when they are not there. */
  open(key: string): Promise<Readable>;
  /** Also where there is nothing to remove. */
  remove(key: string): Promise<void>;
};

const s3Names = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_REGION', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;

/** The settings of an S3-compatible store; undefined without any, and a clear sentence when some are missing. */
export const s3SettingsOf = (env: NodeJS.ProcessEnv): S3Settings | undefined => {
  const given = s3Names.filter((name) => env[name]);
  if (given.length === 0) return undefined;
  const missing = s3Names.filter((name) => !env[name] && name !== 'FILES_S3_REGION');
  if (missing.length > 0) throw new Error(`set ${missing.join(', ')} as well, or none of the FILES_S3_ settings: files are kept in a folder then`);
  const at = (name: (typeof s3Names)[number]): string => env[name] ?? '';
  return { endpoint: at('FILES_S3_ENDPOINT'), bucket: at('FILES_S3_BUCKET'), region: at('FILES_S3_REGION') || 'us-east-1', key: at('FILES_S3_KEY'), secret: at('FILES_S3_SECRET') };
};

/** The folder that is meant: in a demonstration beside its database, else data/files. Never below the web root. */
export const filesFolder = (env: NodeJS.ProcessEnv): string =>
  path.resolve(env.FILES_FOLDER || (env.DEMO === '1' && env.DATABASE_FILENAME ? path.join(path.dirname(env.DATABASE_FILENAME), 'files') : 'data/files'));

export const storageOf = (env: NodeJS.ProcessEnv): FileStorage => {
  const s3 = s3SettingsOf(env);
  return s3 ? s3Storage(s3) : folderStorage(filesFolder(env));
};
