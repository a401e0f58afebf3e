import { previewOf } from '../src/site/preview-of';

type Env = ((name: string, fallback?: string) => string) & { bool: (name: string, fallback: boolean) => boolean; array: (name: string) => string[] };

export default ({ env }: { env: Env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/plugins/**', '**/tests/**'],
  preview: { enabled: true, config: { allowedOrigins: ["'self'"], handler: previewOf(() => env.array('APP_KEYS')[0] ?? '') } },
});
