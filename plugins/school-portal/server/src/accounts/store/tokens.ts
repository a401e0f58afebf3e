import { createHash, randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const base32 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte % 32]).join('');

/** 260 random bits in lower-case base32, which survives being redirected to a plain address: for links and cookies. Only the hash is stored. */
export const newToken = (): string => base32(randomBytes(52));

/** A token that comes out the same for the same secret text: a delivery that is repeated makes no second link. */
export const tokenOf = (secret: string): string => base32(createHash('sha512').update(secret).digest().subarray(0, 52));

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
