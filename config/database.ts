import path from 'node:path';

type Env = ((name: string, fallback?: string) => string) & { int: (name: string, fallback: number) => number };
type Sqlite = { pragma: (statement: string) => void };

/** SQLite is the embedded default; synchronous = FULL keeps the last commit through a loss of power (docs/adr/0006). */
const sqlite = (env: Env) => {
  const filename = env('DATABASE_FILENAME', '.tmp/data.db');
  return {
    connection: { filename: path.isAbsolute(filename) ? filename : path.join(__dirname, '..', '..', filename) },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: Sqlite, done: (error: null, connection: Sqlite) => void) => {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = FULL');
        connection.pragma('busy_timeout = 5000');
        done(null, connection);
      },
    },
  };
};

const postgres = (env: Env) => ({
  connection: { connectionString: env('DATABASE_URL') },
  pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
});

export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  return {
    connection: { client, ...(client === 'postgres' ? postgres(env) : sqlite(env)), acquireConnectionTimeout: env.int('DATABASE_TIMEOUT', 10000) },
    // Strapi would otherwise drop the tables of a plugin that does not load.
    settings: { forceMigration: false, runMigrations: true },
  };
};
