type Env = ((name: string, fallback?: string) => string) & {
  int: (name: string, fallback: number) => number;
  bool: (name: string, fallback: boolean) => boolean;
  array: (name: string) => string[];
};

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS') },
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  http: { serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 } },
});
