import type { Fields } from '@virtual-school/portal-kit';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The flat fields of a posted form or JSON body: names with a text or several texts.
 * Anything else (objects, numbers, prototype keys, more than 2,000 names) gives undefined: the form is refused.
 */
export const fieldsOf = (body: unknown): Fields | undefined => {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) return undefined;
  const names = Object.keys(body);
  if (names.length > 2000 || names.some((name) => forbidden.has(name))) return undefined;

  const fields: Record<string, string | readonly string[]> = Object.create(null);
  for (const name of names) {
    const value: unknown = (body as Record<string, unknown>)[name];
    if (isText(value)) fields[name] = value;
    else if (Array.isArray(value) && value.every(isText)) fields[name] = value;
    else return undefined;
  }
  return { ...fields };
};

/** Without what the door itself put into the form: names that begin with an underscore and no letter case of a question. */
export const ownFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.has(name)));

const reserved = new Set(['_csrf', '_key', '_carried']);
