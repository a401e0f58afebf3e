import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in lower-case base32: for links and cookies. Only the hash is stored. */
export const newToken = (): string => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(randomBytes(52), (byte) => alphabet[byte % 32]).join('');
};

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
