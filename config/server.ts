type Env = ((name: string, fallback?: string) => string) & {
  int: (name: string, fallback: number) => number;
  array: (name: string) => string[];
};

/** How many proxies stand before the portal. Only what the last of them wrote into X-Forwarded-For counts: the rest anybody can send. */
const proxiesOf = (given: string): number => {
  if (given === 'true') return 1;
  if (given === 'false' || given === '') return 0;
  if (/^[0-9]$/.test(given)) return Number(given);
  throw new Error('TRUST_PROXY is true, false, or how many proxies stand before the portal (0 to 9)');
};

export default ({ env }: { env: Env }) => {
  const proxies = proxiesOf(env('TRUST_PROXY', 'false'));
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    app: { keys: env.array('APP_KEYS') },
    proxy: { koa: proxies > 0, maxIpsCount: proxies },
    http: { serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 } },
  };
};
