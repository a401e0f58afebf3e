import { hash, verify } from '@node-rs/argon2';
import { normalised } from '../domain/passwords';

const strength = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const most = 4;
let busy = 0;
const waiting: (() => void)[] = [];

/** Hashing is done off the main thread, four at a time: a storm of sign-ins must not take every thread from the savers. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
};

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), strength));

let nobodys: Promise<string> | undefined;

/** Takes as long for an account that does not exist: a hash that no password has is verified in its place. */
export const verifyPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  nobodys ??= hashPassword(newSecretText());
  const against = stored || (await nobodys);
  const right = await inTurn(() => verify(against, normalised(password)).catch(() => false));
  return right && stored !== undefined && stored !== '';
};

const newSecretText = (): string => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(32))).toString('hex');
