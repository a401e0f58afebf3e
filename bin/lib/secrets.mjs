import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(32).toString('base64');

/** A full set of secrets for one installation. */
export const newSecrets = () => ({
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  PORTAL_KEYS: `k1:${secret()}`,
  AUDIT_KEY: secret(),
});
