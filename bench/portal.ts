import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Bench } from './figure';
import type { Seeded } from './inside/seed';
import { copyDatabase, root, runProcess, type Env } from './processes';
import { startServer, type Server } from './server';

export const password = 'invented pass phrase of plenty';
const secret = (): string => randomBytes(32).toString('base64');

/** Secrets of this run; what was sealed with them is thrown away with the folder. */
const secrets: Env = { APP_KEYS: `${secret()},${secret()}`, ADMIN_JWT_SECRET: secret(), API_TOKEN_SALT: secret(), TRANSFER_TOKEN_SALT: secret(), ENCRYPTION_KEY: secret(), JWT_SECRET: secret(), PORTAL_KEYS: `k1:${secret()}`, AUDIT_KEY: secret() };

export const portalEnv = (folder: string, database: string): Env => ({
  ...secrets, NODE_ENV: 'production', PUBLIC_URL: 'https://portal.example.org', TRUST_PROXY: 'true', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, database), MAIL_FOLDER: path.join(folder, 'mail'),
  TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true', LOG_LEVEL: 'error', SERVE_ADMIN: fs.existsSync(path.join(root, 'dist/build/index.html')) ? 'yes' : 'no',
});

const kept = 'seeded.json';

/** An invented authority in a database of this run, made once for all figures. */
export const seeded = async ({ folder, quick, say }: Bench): Promise<Seeded> => {
  const file = path.join(folder, kept);
  if (!fs.existsSync(file)) {
    const size = quick ? { children: 120, schools: 40 } : { children: 700, schools: 250 };
    say(`making an invented authority of ${size.children} children and ${size.schools} schools`);
    const env = { ...portalEnv(folder, 'seeded.db'), NODE_ENV: 'development', DEMO: '1', DEMO_TODAY: '2026-11-04', PORTAL_WORKERS: 'off' };
    fs.writeFileSync(file, JSON.stringify(await runProcess<Seeded>('inside/seed', { ...size, password, people: 300 }, env)));
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Seeded;
};

/** The portal as a server of production behind a proxy that ends TLS, on a copy of the invented authority. */
export const startPortal = async ({ folder }: Pick<Bench, 'folder'>, { fresh = true, env = {} as Env } = {}): Promise<Server> => {
  if (fresh) copyDatabase(path.join(folder, 'seeded.db'), path.join(folder, 'portal.db'));
  return startServer(path.join(root, 'bin/serve.mjs'), [], { ...portalEnv(folder, 'portal.db'), ...env }, '/portal/sign-in');
};
