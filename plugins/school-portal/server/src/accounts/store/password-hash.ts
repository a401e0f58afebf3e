import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { normalised } from '../domain/passwords';

/** argon2id with OWASP's least strength; verified from the hash's own parameters, so it can be raised later. */
const strength = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** One core is left to those who save; and one of the four threads, to files and names. */
let free = Math.max(1, Math.min(3, availableParallelism() - 1));
const waiting: (() => void)[] = [];

/** Off the main thread and a few at a time: a storm of sign-ins must not take every core and every thread from those who save. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift(); // the place is handed on, so that nobody slips in between
    if (next) next();
    else free += 1;
  }
};

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), strength));

const newSecretText = (): string => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(32))).toString('hex');
let nobodys: Promise<string> | undefined;

/** Takes as long for an account that does not exist: a hash that no password has is verified in its place. */
export const verifyPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  nobodys ??= hashPassword(newSecretText());
  const against = stored || (await nobodys);
  const isRight = await inTurn(() => verify(against, normalised(password)).catch(() => false));
  return isRight && Boolean(stored);
};
