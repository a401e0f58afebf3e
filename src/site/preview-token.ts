import { createHmac, timingSafeEqual } from 'node:crypto';

/** One version of one entry, as the admin panel names it. */
export type Previewed = { kind: string; documentId: string; version: 'draft' | 'published' };

/** Minutes for which the address of a preview opens. */
export const previewMinutes = 10;

const seal = ({ kind, documentId, version }: Previewed, ends: string, key: string): string =>
  createHmac('sha256', key).update(`preview\n${kind}\n${documentId}\n${version}\n${ends}`).digest('hex');

/** Lower case and in the path, so that it survives being redirected to its plain form. */
export const previewPath = (previewed: Previewed, key: string, now: Date): string => {
  const ends = Math.floor(now.getTime() / 1000 + previewMinutes * 60).toString(36);
  const { kind, documentId, version } = previewed;
  return `/preview/${kind}/${documentId}/${version}/${ends}-${seal(previewed, ends, key)}`;
};

/** Was it made with the key, for this version of this entry, and less than ten minutes ago? */
export const opensPreview = (previewed: Previewed, token: string, key: string, now: Date): boolean => {
  const [, ends = '', given = ''] = /^([0-9a-z]{1,9})-([0-9a-f]{64})$/.exec(token) ?? [];
  if (ends === '' || Number.parseInt(ends, 36) * 1000 < now.getTime()) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(seal(previewed, ends, key), 'hex'));
};
