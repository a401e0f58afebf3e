import server from '../../config/server';

const proxyWith = (given?: string) => {
  const env = Object.assign((name: string, fallback = '') => (name === 'TRUST_PROXY' ? given ?? fallback : fallback), { int: (_: string, fallback: number) => fallback, array: () => [] });
  return server({ env }).proxy;
};

test.each([
  [undefined, { koa: false, maxIpsCount: 0 }], ['', { koa: false, maxIpsCount: 0 }], ['false', { koa: false, maxIpsCount: 0 }],
  ['true', { koa: true, maxIpsCount: 1 }], ['2', { koa: true, maxIpsCount: 2 }],
])('TRUST_PROXY %s: as many addresses of X-Forwarded-For count as proxies stand before the portal', (given, expected) => {
  expect(proxyWith(given)).toEqual(expected);
});

test('anything else ends the start with a sentence, rather than trusting nobody in silence', () => {
  expect(() => proxyWith('yes')).toThrow('TRUST_PROXY is true, false, or how many proxies');
});
