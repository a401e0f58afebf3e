import { plainPath, shell, type ShellContext } from './shell';

type Request = { path?: string; search?: string; method?: string; accept?: 'html' | 'json'; json?: boolean };

const aRequest = ({ path = '/portal/list', search = '', method = 'GET', accept = 'html', json = false }: Request = {}) => {
  const headers: Record<string, string | undefined> = { 'X-Powered-By': 'Strapi' };
  const ctx: ShellContext & { location?: string } = {
    method, path, search, status: 404, body: undefined, type: '', state: {},
    is: () => (json ? 'json' : false),
    accepts: () => accept,
    set: (name, value) => void (headers[name] = value),
    remove: (name) => void (headers[name] = undefined),
    redirect: (to) => void (ctx.location = to),
  };
  return { ctx, headers };
};

const ours = (options: Partial<Parameters<typeof shell>[0]> = {}) =>
  shell({ applies: (path) => /^\/portal(\/|$)/i.test(path), cache: 'no-store', errorPage: (status) => `page for ${status}`, ...options });

const answering = (ctx: ShellContext, status: number, body: unknown, rendered = false) => async () => {
  ctx.body = body;
  ctx.status = status;
  ctx.state.rendered = rendered;
};

test('a page keeps its body and gets every header', async () => {
  const { ctx, headers } = aRequest();
  await ours()(ctx, answering(ctx, 200, '<p>list</p>'));

  expect(ctx.body).toBe('<p>list</p>');
  expect(headers['Content-Security-Policy']).toContain(`'nonce-${String(ctx.state.nonce)}'`);
  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(headers['Content-Security-Policy']).not.toContain('unsafe-inline');
  expect(headers).toMatchObject({
    'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin', 'X-Powered-By': undefined,
  });
  expect(headers['Permissions-Policy']).toContain('camera=()');
});

test('no two answers share a nonce', async () => {
  const [first, second] = [aRequest(), aRequest()];
  await ours()(first.ctx, answering(first.ctx, 200, ''));
  await ours()(second.ctx, answering(second.ctx, 200, ''));

  expect(first.ctx.state.nonce).not.toBe(second.ctx.state.nonce);
});

test.each([
  ['GET', '/Portal/People', '', '/portal/people'],
  ['GET', '/portal/list/', '?after=x', '/portal/list?after=x'],
  ['POST', '/PORTAL/', '', '/portal'],
  ['GET', '/portal//list', '', '/portal/list'],
])('%s %s%s is sent to its plain form without entering', async (method, path, search, location) => {
  const { ctx } = aRequest({ method, path, search });
  const inside = jest.fn();
  await ours()(ctx, inside);

  expect(inside).not.toHaveBeenCalled();
  expect({ status: ctx.status, location: (ctx as { location?: string }).location }).toEqual({ status: 308, location });
});

test('two slashes at the front cannot lead to another host', () => {
  expect([plainPath('//Evil.example/'), plainPath('/\\evil.example/'), plainPath('/')]).toEqual(['/evil.example', '/evil.example', '/']);
});

test('an error without a page of its own gets ours and keeps its status', async () => {
  const { ctx } = aRequest();
  await ours()(ctx, answering(ctx, 404, { data: null, error: { message: 'Not Found' } }));

  expect([ctx.body, ctx.status, ctx.type]).toEqual(['page for 404', 404, 'html']);
});

test('a refused form that the handler drew itself is left alone', async () => {
  const { ctx } = aRequest();
  await ours()(ctx, answering(ctx, 422, 'the form again', true));

  expect([ctx.body, ctx.status]).toEqual(['the form again', 422]);
});

test.each([
  ['by what it accepts', { accept: 'json' as const }],
  ['by what it sends', { json: true }],
])('a script is answered as a script, known %s', async (_how, request) => {
  const { ctx } = aRequest(request);
  await ours()(ctx, answering(ctx, 409, { ok: false, code: 'changed-meanwhile' }));
  const bare = aRequest(request);
  await ours()(bare.ctx, answering(bare.ctx, 503, undefined));

  expect(ctx.body).toEqual({ ok: false, code: 'changed-meanwhile' });
  expect([bare.ctx.body, bare.ctx.status]).toEqual([{ ok: false, code: 'error-503' }, 503]);
});

test('public pages may be kept for a minute, their errors not', async () => {
  const [page, missing] = [aRequest(), aRequest()];
  await ours({ cache: 'public' })(page.ctx, answering(page.ctx, 200, ''));
  await ours({ cache: 'public' })(missing.ctx, answering(missing.ctx, 404, undefined));

  expect([page.headers['Cache-Control'], missing.headers['Cache-Control']]).toEqual(['public, max-age=60', 'no-store']);
});

test('a preview may stand in a frame of this site and is not kept', async () => {
  const { ctx, headers } = aRequest();
  await ours({ cache: 'public', mayBeFramed: () => true })(ctx, answering(ctx, 200, ''));

  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'self'");
  expect([headers['X-Frame-Options'], headers['Cache-Control']]).toEqual(['SAMEORIGIN', 'no-store']);
});

test('an asset keeps the headers of its own route; a missing one gets the error page', async () => {
  const [there, missing] = [aRequest({ path: '/portal/assets/a.css' }), aRequest({ path: '/portal/assets/b.css' })];
  await ours()(there.ctx, answering(there.ctx, 200, 'css'));
  await ours()(missing.ctx, answering(missing.ctx, 404, undefined));

  expect(there.headers['Cache-Control']).toBeUndefined();
  expect(missing.ctx.body).toBe('page for 404');
});

test('addresses of others pass untouched', async () => {
  const { ctx, headers } = aRequest({ path: '/admin/' });
  await ours()(ctx, answering(ctx, 404, undefined));

  expect([ctx.body, headers['Content-Security-Policy'], ctx.state.nonce]).toEqual([undefined, undefined, undefined]);
});
