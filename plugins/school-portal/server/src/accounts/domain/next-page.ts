/** Only addresses of the portal itself, and not sign-in again: a link from outside cannot lead a person away after signing in. */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && next.length <= 300 && /^\/portal(\/[a-z0-9][a-z0-9-]*)*$/.test(next) && !/^\/portal\/sign-/.test(next) ? next : '/portal';
