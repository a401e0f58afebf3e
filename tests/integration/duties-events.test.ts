import { bootWorld, hiddenFields, service, urnOf, type PersonAtBrowser, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const table = (name: string) => world.services.database.query()(name);
const deliver = async () => { while ((await service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce()) > 0) { /* until nothing waits */ } };
const emit = (type: string, payload: Record<string, unknown>) => world.services.database.inTransaction(() => world.services.outbox.emit(type, payload));
/** As the browser posts the form of a page: its hidden fields with what was entered. */
const press = async (browser: PersonAtBrowser, path: string, fields: Fields) => {
  const { _csrf = '', _key = '', version } = hiddenFields((await browser.get(path)).text);
  return browser.send(path, { _csrf, _key, ...(version !== undefined && { version }), ...fields });
};
const day = (name: string, text: string): Fields => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const notYet = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [`${name}--reason`, 'not-known-yet']));

const theDuties = (report: string) => table('duties_happenings').where({ event_id: report }).orderBy('code');
const stands = async (report: string): Promise<Record<string, string>> => Object.fromEntries((await theDuties(report)).map(({ code, state }: Record<string, string>) => [code, state]));

describe('a school tells of a suspension', () => {
  const answers = (more: Fields = {}): Fields => ({ kind: 'sessions', ...day('from', '2026-11-04'), ...day('to', '2026-11-05'), sessions: '4', ...notYet('reasons', 'tried', 'work', 'provision', 'told', 'board'), ...more });
  const tell = async (child: 'own' | 'sameSchool', more?: Fields): Promise<string> => {
    const told = await press(await world.as('teacher'), `/portal/tell-us/${world.children[child].publicId}/suspension`, answers(more));
    await deliver();
    return /reports\/([a-z2-7]{26})/.exec(told.headers.location ?? '')?.[1] ?? '';
  };
  const amend = async (report: string, more: Fields) => {
    await press(await world.as('teacher'), `/portal/reports/${report}/amend`, answers(more));
    await deliver();
  };

  test('done is only what it shows: the reasons are not known yet', async () => {
    const report = await tell('own');
    expect(await stands(report)).toEqual({ D61a: 'done', D61b: 'open', D62a: 'done', D62b: 'open' });
    await amend(report, { ...answers(), 'reasons--reason': [], reasons: ['PP'] });
    expect(await stands(report)).toEqual({ D61a: 'done', D61b: 'done', D62a: 'done', D62b: 'done' });
    await amend(report, { ...notYet('to', 'reasons'), 'to-day': '', 'to-month': '', 'to-year': '' });
    expect(await stands(report)).toEqual({ D61a: 'done', D61b: 'open', D62a: 'done', D62b: 'open' });
  });

  test('a social worker whom nobody has confirmed hears of nothing, so their duty is not done', async () => {
    const links = () => table('child_workers').where({ child_id: world.children.own.id });
    const [link] = await links();
    await links().update({ account_id: null });
    expect(await stands(await tell('own', { 'reasons--reason': [], reasons: ['PP'] }))).toEqual({ D61a: 'done', D61b: 'done', D62a: 'open', D62b: 'open' });
    await links().update({ account_id: link.account_id });
  });

  test('a withdrawal takes away what nobody has answered; an answer stays and says so', async () => {
    const report = await tell('own');
    const [{ public_id: id }] = (await theDuties(report)).filter(({ code }: { code: string }) => code === 'D61b');
    const head = await world.as('head');
    const future = await press(head, `/portal/duties/events/${id}`, { state: 'done', ...day('doneOn', '2026-11-05') });
    expect(future.status).toBe(422);
    expect(future.text).toContain('must be today or earlier');
    expect((await press(head, `/portal/duties/events/${id}`, { state: 'done', ...day('doneOn', '2026-11-04'), comment: 'By telephone.' })).status).toBe(303);
    await press(head, `/portal/reports/${report}`, { _do: 'withdraw', reason: 'It was cancelled.' });
    await deliver();
    expect(await stands(report)).toEqual({ D61b: 'done' });
    const page = (await head.get(`/portal/duties/events/${id}`)).text;
    for (const shown of ['Your school took back what it told', 'By telephone.']) expect(page).toContain(shown);
  });
});

describe('events that come twice, late or out of order', () => {
  const told = { urn: urnOf(1), what: 'suspension', from: '2026-11-03', shows: ['period', 'reasons', 'social-worker'], toldAt: '2026-11-02T23:30:00.000Z', version: 1 };
  const happens = async (report: string, ...events: [string, Record<string, unknown>][]) => {
    for (const [type, more] of events) {
      await emit(type, { ...told, authorityId: world.authorities[0], report, ...more });
      await deliver();
    }
    return stands(report);
  };

  test('twice is once', async () => {
    await happens('a'.repeat(26), ['tracking.told', {}], ['tracking.told', {}]);
    expect((await theDuties('a'.repeat(26))).map(({ code, state, told_at: at }: Record<string, string>) => ({ code, state, at }))).toEqual(['D61a', 'D61b', 'D62a', 'D62b'].map((code) => ({ code, state: 'done', at: told.toldAt })));
  });

  test('what was withdrawn before it arrives makes nothing arise', async () => {
    expect(await happens('b'.repeat(26), ['tracking.withdrawn', { version: 2 }], ['tracking.told', {}])).toEqual({});
  });

  test('the first telling that arrives after its amendment changes nothing', async () => {
    expect(await happens('c'.repeat(26), ['tracking.amended', { version: 2, shows: [] }], ['tracking.told', {}])).toMatchObject({ D61a: 'done', D61b: 'open' });
  });

  test('half an hour before midnight by the clock of Greenwich is the day before in winter only', async () => {
    await happens('d'.repeat(26), ['tracking.told', { from: '2026-09-07', toldAt: '2026-09-06T23:30:00.000Z' }]);
    expect((await theDuties('d'.repeat(26)))[0].done_on).toBe('2026-09-07');
    expect((await theDuties('a'.repeat(26)))[0].done_on).toBe('2026-11-02');
  });
});

test('the oldest that is due stands first, and what does not fit has a page of its own', async () => {
  const at = '2026-11-04T09:00:00.000Z';
  const row = (index: number, more: object) => ({ public_id: `e${index}`.padEnd(26, 'a'), urn: urnOf(2), authority_id: world.authorities[0], event_id: `many-${index}`, event: 'came-into-care', code: 'D26', on_day: '2026-11-02', due_on: '2026-11-16', state: 'open', version: 0, at, ...more });
  const rows = [...Array.from({ length: 60 }, (_, index) => row(index, {})), row(70, { on_day: '2025-10-01', due_on: '2025-10-15' }), row(71, { due_on: null, on_day: '2025-09-02', code: 'D28' })];
  await world.services.database.inTransaction((trx) => trx('duties_happenings').insert(rows));
  const teacher = await world.as('otherTeacher');
  const listed = async (address: string): Promise<string[]> => [...(await teacher.get(address)).text.matchAll(/duties\/events\/([a-z0-9]{26})"/g)].map(([, id]) => id ?? '');
  const turned = async (address: string, to: 'next' | 'prev'): Promise<string> => new RegExp(`href="([^"]*)" rel="${to}"`).exec((await teacher.get(address)).text)?.[1] ?? '';
  const next = await turned('/portal/duties', 'next');
  const [first, second] = [await listed('/portal/duties'), await listed(next)];
  expect(first[0]).toBe('e70'.padEnd(26, 'a'));
  expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([40, 22, 62]);
  expect(second.at(-1)).toBe('e71'.padEnd(26, 'a'));
  expect(await listed(await turned(next, 'prev'))).toEqual(first);
  for (const made of ["1' or 1=1", 'nonsense']) expect(await listed(`/portal/duties?after=${encodeURIComponent(made)}`)).toEqual(first);

  // what is answered while the list stands open leaves the next page as it was: it stands under what is done
  const answered = (state: string, ...ids: (string | undefined)[]) => world.services.database.inTransaction((trx) => trx('duties_happenings').whereIn('public_id', ids.map(String)).update({ state }));
  await answered('done', first[1], first.at(-1));
  await world.services.database.inTransaction((trx) => trx('duties_happenings').where({ public_id: first[1] }).update({ on_day: '2026-09-20' }));
  const after = await listed(next);
  expect(after.slice(0, 22)).toEqual(second);
  expect(after.slice(22)).toEqual([first.at(-1), first[1]]); // what happened last stands first
  expect((await listed(`/portal/duties?after=1${'9'.repeat(8)}${'z'.repeat(26)}`))[0]).toBe(first[0]); // behind the end of the list
});

test('a duty that an editor has taken back is due nowhere, and leaves no gap in a page', async () => {
  const duties = world.strapi.documents('plugin::duties.duty' as 'api::school.school') as unknown as { findFirst(order: object): Promise<{ documentId: string }>; publish(order: object): Promise<unknown>; unpublish(order: object): Promise<unknown> };
  const { documentId } = await duties.findFirst({ filters: { code: 'D26' } });
  const shown = async (): Promise<number> => [...(await (await world.as('otherTeacher')).get('/portal/duties')).text.matchAll(/duties\/events\/[a-z0-9]{26}"/g)].length;
  expect(await shown()).toBe(40);
  await duties.unpublish({ documentId });
  expect(await shown()).toBe(1);
  await duties.publish({ documentId });
  expect(await shown()).toBe(40);
});

describe('a first plan that the portal holds', () => {
  const since = '2026-10-12';
  const cameIntoCare = () => emit('children.happened', { urn: urnOf(1), authorityId: world.authorities[0], what: 'came-into-care', on: since });
  const approved = (pep: string, more = {}) => emit('pep.approved', { pep, child: 'c'.repeat(26), reference: 'ABCDEFGH', school: urnOf(1), authorityId: world.authorities[0], onTime: true, first: { inCareSince: since, schoolSignedOn: '2026-10-30' }, ...more });
  const done = async (): Promise<Record<string, string>[]> => (await table('duties_happenings').where({ event: 'came-into-care', on_day: since, state: 'done' }).orderBy('code')).map(({ code, done_on }: Record<string, string>) => ({ code, done_on }));

  test('answers for one of two children, however often it comes; another plan for the other', async () => {
    await cameIntoCare();
    await cameIntoCare();
    await deliver();
    for (const each of ['p', 'p']) await approved(each.repeat(26));
    await deliver();
    const one = ['D26', 'D28'].map((code) => ({ code, done_on: '2026-10-30' }));
    expect(await done()).toEqual(one);
    await approved('q'.repeat(26));
    await deliver();
    expect(await done()).toEqual([one[0], one[0], one[1], one[1]]);
    const [row] = await table('duties_happenings').where({ met_by: 'p'.repeat(26) });
    expect((await (await world.as('teacher')).get(`/portal/duties/events/${row.public_id}`)).text).toContain('holds the agreed first plan');
  });

  test('of another day, or a plan of a later term, answers for nothing', async () => {
    await emit('children.happened', { urn: urnOf(1), authorityId: world.authorities[0], what: 'came-into-care', on: '2026-10-19' });
    await approved('s'.repeat(26));
    await approved('t'.repeat(26), { first: undefined });
    await deliver();
    expect(await table('duties_happenings').where({ on_day: '2026-10-19', state: 'done' })).toEqual([]);
  });
});
