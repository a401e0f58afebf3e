import { Client } from 'pg';

export const templateName = 'vsp_template';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** Fixed secrets of the tests; nothing else uses them. */
export const testEnv: Record<string, string> = {
  APP_KEYS: 'test-one,test-two', ADMIN_JWT_SECRET: 'test', API_TOKEN_SALT: 'test', TRANSFER_TOKEN_SALT: 'test', ENCRYPTION_KEY: key(3), JWT_SECRET: 'test',
  PORTAL_KEYS: `k1:${key(1)}`, AUDIT_KEY: key(2), PUBLIC_URL: 'http://localhost:1337', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true', PORTAL_WORKERS: 'off', BROWSER: 'none',
};

export const withPostgres = async <T>(database: string, work: (client: Client) => Promise<T>): Promise<void> => {
  const client = new Client({ connectionString: `${process.env.TEST_POSTGRES_URL}/${database}` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
