type Env = (name: string, fallback?: string) => string;

export default ({ env }: { env: Env }) => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: [env('PUBLIC_URL', 'http://localhost:1337')] } }, // the stock '*' echoes any origin with credentials
  'strapi::query',
  { name: 'strapi::body', config: { formLimit: '2mb', jsonLimit: '2mb', textLimit: '1mb', formidable: { maxFileSize: 26 * 1024 * 1024, maxFields: 100, maxFieldsSize: 1024 * 1024 } } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.ico' } },
  'strapi::public',
];
