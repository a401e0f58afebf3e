import { z } from 'zod';

/** One line that somebody typed: no line breaks and no control characters, which a database may refuse. */
export const line = (most: number) => z.string().trim().max(most, `Enter at most ${most} characters`).regex(/^\P{Cc}*$/u, 'Enter letters, numbers and signs only');

/** A password as it was typed; the rules for a new one stand in passwords.ts. */
export const typedPassword = z.string().min(1, 'Enter your password').max(1000, 'Enter a password of at most 128 characters');
