export type Preparing<S = unknown> = { prepare: (sql: string) => S; exec: (sql: string) => unknown };

/** More than the portal and Strapi ask in different words; lists of ids have as many words as they have lengths. */
const most = 500;
const isPlain = /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i;

/**
 * Keeps what SQLite has understood of a statement, by its words: preparing takes longer than answering, and the portal
 * asks the same over and over. The one that was asked least lately goes when there are too many; whatever is no plain
 * statement (a change of the schema, above all) makes all of them be prepared anew.
 */
export const keepStatements = <S>(connection: Preparing<S>): void => {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, S>();

  const first = (): string => kept.keys().next().value as string;
  const keep = (sql: string, statement: S): S => {
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > most) kept.delete(first());
    return statement;
  };

  connection.prepare = (sql) => {
    if (isPlain.test(sql)) return keep(sql, kept.get(sql) ?? prepare(sql));
    kept.clear();
    return prepare(sql);
  };
};
