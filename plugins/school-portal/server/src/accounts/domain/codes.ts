import { Secret, TOTP } from 'otpauth';

const period = 30;
const totp = (secret: string, label = 'person') => new TOTP({ issuer: 'Virtual School Portal', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app or a password manager reads from the square code. */
export const secretAddress = (secret: string, label: string): string => totp(secret, label).toString();

/**
 * The step (half minutes since 1970) that the six digits belong to: the present one or one beside it, for clocks that
 * differ. A step that was used, or an earlier one, is never accepted again.
 */
export const stepOf = (secret: string, code: string, now: Date, lastStep: number | undefined): number | undefined => {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totp(secret).validate({ token: digits, timestamp: now.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  return lastStep !== undefined && step <= lastStep ? undefined : step;
};

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'; // nothing that looks like something else

/** Twenty codes for a printed card, each once: eight characters, in two groups. */
export const newCardCodes = (): string[] =>
  Array.from({ length: 20 }, () => {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(8));
    const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  });

export const plainCardCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
