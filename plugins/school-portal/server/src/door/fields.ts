import type { Fields } from '@virtual-school/portal-kit';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const isText = (value: unknown): value is string => typeof value === 'string';
/** A character that nobody types and PostgreSQL does not take. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');
const deepest = 4;
const mostNames = 2000;

/** False where the value holds anything but texts, lists of texts and, not too deep, names of these. */
const flatten = (value: unknown, name: string, depth: number, into: Record<string, string | readonly string[]>): boolean => {
  if (isText(value) || (Array.isArray(value) && value.every(isText))) {
    into[name] = isText(value) ? withoutNul(value) : value.map(withoutNul);
    return Object.keys(into).length <= mostNames;
  }
  if (typeof value !== 'object' || value === null || depth >= deepest) return false;
  return Object.entries(value).every(([key, each]) => !forbidden.has(key) && flatten(each, `${name}.${key}`, depth + 1, into));
};

/**
 * The flat fields of a posted form or JSON body: names with a text or several texts. The body parser of a CMS may have
 * made a tree of names with dots ('targets.0.what'); they are put together again.
 * Anything else (numbers, prototype keys, deep trees, more than 2,000 names) gives undefined: the form is refused.
 */
export const fieldsOf = (body: unknown): Fields | undefined => {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) return undefined;
  const fields: Record<string, string | readonly string[]> = Object.create(null);
  const names = Object.keys(body);
  if (names.length > mostNames) return undefined;
  const isFlat = names.every((name) => !forbidden.has(name) && flatten((body as Record<string, unknown>)[name], name, 1, fields));
  return isFlat ? { ...fields } : undefined;
};

/** Without what the door itself put into the form: names that begin with an underscore and no letter case of a question. */
export const ownFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.has(name)));

const reserved = new Set(['_csrf', '_key', '_carried']);
