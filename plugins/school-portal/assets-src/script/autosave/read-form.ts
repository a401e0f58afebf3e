export type FlatFields = Record<string, string | string[]>;

/** The form as the server reads it: names with a text, or with several texts. Tokens of the page (_csrf, _key) stay out. */
export const fieldsFrom = (entries: Iterable<readonly [string, unknown]>): FlatFields => {
  const fields: FlatFields = {};
  for (const [name, value] of entries) {
    if (name.startsWith('_') || typeof value !== 'string') continue;
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = [...(typeof before === 'string' ? [before] : before), value];
  }
  return fields;
};
