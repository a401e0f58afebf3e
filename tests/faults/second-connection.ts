import SQLite from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Record<string, string | number | null>;
export type SecondConnection = { rows(sql: string): Promise<Row[]>; end(): Promise<void> };
type Place = Record<string, string | undefined>;

/** A connection that is not the portal's: what it reads has been committed. */
export const secondConnection = async (place: Place): Promise<SecondConnection> => {
  if (place.DATABASE_CLIENT === 'postgres') {
    const client = new Client({ connectionString: place.DATABASE_URL });
    await client.connect();
    return { rows: async (sql) => (await client.query(sql)).rows as Row[], end: () => client.end() };
  }
  const file = new SQLite(String(place.DATABASE_FILENAME), { timeout: 10_000 });
  return {
    rows: async (sql) => {
      const statement = file.prepare(sql);
      if (statement.reader) return statement.all() as Row[];
      statement.run();
      return [];
    },
    end: async () => void file.close(),
  };
};

export const looking = async <T>(place: Place, look: (connection: SecondConnection) => Promise<T>): Promise<T> => {
  const connection = await secondConnection(place);
  try {
    return await look(connection);
  } finally {
    await connection.end();
  }
};

/** Undefined when the file is whole, else what the database says of it. PostgreSQL looks at its own files when it starts. */
export const damageOf = async (place: Place, { rows }: SecondConnection): Promise<string | undefined> => {
  if (place.DATABASE_CLIENT === 'postgres') return undefined;
  const said = (await rows('pragma integrity_check')).map((row) => String(row.integrity_check)).join('; ');
  const orphans = await rows('pragma foreign_key_check');
  return said === 'ok' && orphans.length === 0 ? undefined : `${said}, ${orphans.length} rows without what they belong to`;
};
