import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { askOutside, type Asking } from './ask-outside';

let server: http.Server;
let port: number;
const asked: string[] = [];

/** A site on this machine that answers with the status its path names; `/silent` never answers. */
beforeAll((done) => {
  server = http.createServer((request, answer) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    const [, status] = /^\/(\d{3})/.exec(request.url ?? '') ?? [];
    if (status) answer.writeHead(Number(status), { location: 'http://127.0.0.1/private' }).end();
  });
  server.listen(0, '127.0.0.1', () => {
    ({ port } = server.address() as AddressInfo);
    done();
  });
});
afterAll((done) => {
  server.closeAllConnections();
  server.close(done);
});

const here = (more: Asking = {}): Asking => ({ resolve: async () => [{ address: '127.0.0.1', family: 4 }], isRefused: () => false, ports: [String(port)], milliseconds: 300, ...more });
const ask = (path: string, more?: Asking) => askOutside(`http://example.org:${port}${path}`, here(more));

test.each(['/200', '/204', '/401', '/403', '/405', '/429', '/501'])('a site that answers %s is not said to be broken', async (path) => {
  expect(await ask(path)).toBeUndefined();
});

test.each(['/404', '/410', '/500', '/503'])('a site that answers %s is broken', async (path) => {
  expect(await ask(path)).toMatch(/^The other site/);
});

test('a redirect counts as an answer and is not followed', async () => {
  asked.length = 0;
  expect(await ask('/301')).toBeUndefined();
  expect(asked).toEqual([`HEAD example.org:${port}/301`]);
});

test('a site that stays silent is given up', async () => {
  expect(await ask('/silent')).toBe('The other site does not answer.');
});

test('a name that leads to nobody cannot be reached', async () => {
  expect(await ask('/200', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toBe('The other site cannot be reached.');
});

describe('a private network', () => {
  const refused = 'The address belongs to a private network: it was not asked.';

  test.each(['http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest', 'http://10.0.0.1/'])('is not asked by its number: %s', async (address) => {
    expect(await askOutside(address)).toBe(refused);
  });

  test('is not asked by a name that leads there, nor by one that leads there among others', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '192.168.0.1'], []]) {
      expect(await askOutside('http://example.org/', { resolve: async () => addresses.map((address) => ({ address, family: 4 })) })).toBe(refused);
    }
  });

  test('is not asked when the name changes its mind: what was looked at is what is asked', async () => {
    asked.length = 0;
    let times = 0;
    await ask('/200', { resolve: async () => ((times += 1), [{ address: '127.0.0.1', family: 4 }]) });
    expect([times, asked.length]).toEqual([1, 1]);
  });

  test('is not asked through a port of its own', async () => {
    expect(await askOutside('http://example.org:6379/')).toBe('The address names a port: it was not asked.');
  });
});
