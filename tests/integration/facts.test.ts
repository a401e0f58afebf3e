import { defaultTerms } from '@virtual-school/portal-kit';
import { bootWorld, service, today, urnOf, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

type PublishFacts = (needs: unknown) => (authorityId: number, today: string) => Promise<number>;
type PublishCounts = (needs: unknown, told: unknown, authorityId: number, today: string) => Promise<number>;

/** As the jobs of both plugins do, for every authority. */
const publish = async (): Promise<void> => {
  const { publishFacts } = jest.requireActual<{ publishFacts: PublishFacts }>('../../plugins/children/server/src/use-cases/publish-facts');
  const { publishCounts } = jest.requireActual<{ publishCounts: PublishCounts }>('../../plugins/pep/server/src/use-cases/publish-counts');
  const { toldStore } = jest.requireActual<{ toldStore(needs: unknown): unknown }>('../../plugins/pep/server/src/store/told-store');
  const { needsOf } = jest.requireActual<{ needsOf(strapi: unknown): unknown }>('../../plugins/pep/server/src/store/needs-of');
  for (const id of world.authorities) {
    await publishFacts(world.services)(Number(id), today);
    await world.services.database.inTransaction(() => publishCounts(needsOf(world.strapi), toldStore(world.services), Number(id), today));
  }
};

let read = 0;
const heard = async (): Promise<{ type: string; payload: Record<string, unknown> }[]> => {
  const rows: { id: number; type: string; payload: string }[] = await world.services.database.query()('portal_outbox').whereIn('type', ['children.at-school', 'children.happened', 'pep.at-school']).where('id', '>', read).orderBy('id');
  read = Number(rows.at(-1)?.id ?? read);
  return rows.map(({ type, payload }) => ({ type, payload: JSON.parse(payload) as Record<string, unknown> }));
};
const of = (all: Awaited<ReturnType<typeof heard>>, type: string) => all.filter((each) => each.type === type).map(({ payload }) => payload);

test('the first run tells every school how many children and plans it has', async () => {
  await publish();
  const all = await heard();
  const counts = of(all, 'children.at-school').map(({ urn, lookedAfter, day }) => [urn, lookedAfter, day]);
  expect(counts.sort()).toEqual([[urnOf(1), 2, '2026-11-04'], [urnOf(2), 2, '2026-11-04'], [urnOf(3), 1, '2026-11-04']].sort());
  expect(of(all, 'pep.at-school').map(({ urn, plans, term }) => [urn, plans, term]).sort()).toEqual([[urnOf(1), 2, 'Autumn 2026'], [urnOf(2), 2, 'Autumn 2026'], [urnOf(3), 1, 'Autumn 2026']].sort());
  expect(of(all, 'children.happened')).toEqual([{ urn: urnOf(2), authorityId: world.authorities[0], what: 'joined', on: '2026-10-01' }]);
});

test('a second run tells nothing', async () => {
  await publish();
  expect(await heard()).toEqual([]);
});

test('no event names a child', async () => {
  const rows: { payload: string }[] = await world.services.database.query()('portal_outbox').whereIn('type', ['children.at-school', 'children.happened', 'pep.at-school']);
  for (const { payload } of rows) for (const child of Object.values(world.children)) for (const secret of [child.name, child.reference, child.publicId]) expect(payload).not.toContain(secret);
});

test('a move recorded on a page is told with it', async () => {
  const worker = await world.as('worker');
  const { text } = await worker.get(`/portal/children/${world.children.own.publicId}/place?search=${urnOf(2)}`);
  const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
  const done = await worker.submit(`/portal/children/${world.children.own.publicId}/place?search=${urnOf(2)}`, { version, to: urnOf(2), 'from-day': '4', 'from-month': '11', 'from-year': '2026' });
  expect(done.status).toBe(303);
  const all = await heard();
  expect(of(all, 'children.happened').map(({ urn, what }) => [what, urn]).sort()).toEqual([['joined', urnOf(2)], ['left', urnOf(1)]]);
  expect(of(all, 'children.at-school').map(({ urn, lookedAfter }) => [urn, lookedAfter]).sort()).toEqual([[urnOf(1), 1], [urnOf(2), 3]].sort());
  await publish();
  expect(of(await heard(), 'pep.at-school').map(({ urn, plans }) => [urn, plans]).sort()).toEqual([[urnOf(1), 1], [urnOf(2), 3]].sort());
});

test('what is agreed, late and asked for is counted', async () => {
  await world.plan('sameSchool', 'approved', 'Autumn 2025'); // another term
  await world.services.database.inTransaction((trx) => trx('peps').where({ public_id: world.plans.sameSchool.publicId }).update({ school_due_on: '2026-11-03' }));
  await publish();
  expect(of(await heard(), 'pep.at-school')).toEqual([{ authorityId: world.authorities[0], term: 'Autumn 2026', from: '2026-09-01', until: '2026-12-18', urn: urnOf(1), plans: 1, due: 1, onTime: 0, approved: 0, late: 1, senAnswered: 1, withSen: 1, premiumAskedPence: expect.any(Number), premiumAgreedPence: 0, premiumAsking: 0, premiumAgreed: 0, premiumShort: 0 }]);
});

test('special educational needs are counted once a plan says them, and the school is asked no more', async () => {
  const teacher = await world.as('teacher');
  const path = `/portal/peps/${world.plans.sameSchool.publicId}/sections/special-needs`;
  const say = async (provisionCode: string) => {
    const { text } = await teacher.get(path);
    const [, version] = /name="version" value="(\d+)"/.exec(text) ?? [];
    expect((await teacher.json(path, { _csrf: (await world.tokensOf(teacher))._csrf, version, provisionCode })).status).toBe(200);
    await publish();
    return of(await heard(), 'pep.at-school').map(({ urn, plans, senAnswered, withSen }) => [urn, plans, senAnswered, withSen]);
  };
  expect(await say('N')).toEqual([[urnOf(1), 1, 1, 0]]);
  expect(await say('K')).toEqual([[urnOf(1), 1, 1, 1]]);
  await service<{ runOnce(most: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce(1000);
  const started = await teacher.submit('/portal/duties', { urn: urnOf(1) });
  const facts = (await teacher.get(String(started.headers.location))).text;
  expect(facts).toContain('a plan says special educational needs');
  expect(facts).toMatch(/<input[^>]*checked="" value="withSen"/);
});

test('a term that is renamed keeps its plans, which are told once under the new name', async () => {
  const rename = (name: string) => world.services.settings.set(Number(world.authorities[0]), 'terms', defaultTerms.map((term) => (term.name === 'Autumn 2026' ? { ...term, name } : term)));
  await rename('Autumn term 2026');
  await publish();
  expect(of(await heard(), 'pep.at-school').map(({ urn, term, plans }) => [urn, term, plans]).sort()).toEqual([[urnOf(1), 'Autumn term 2026', 1], [urnOf(2), 'Autumn term 2026', 3]].sort());
  await publish();
  expect(await heard()).toEqual([]);
  await rename('Autumn 2026');
  await publish();
  await heard();
});

test('two runs at once tell each change once', async () => {
  await world.services.database.inTransaction((trx) => trx('children').where({ id: world.children.own.id }).update({ left_care_on: '2026-11-01' }));
  await Promise.all([publish(), publish(), publish()]);
  expect(of(await heard(), 'children.happened').map(({ what, urn }) => [what, urn])).toEqual([['care-ended', urnOf(2)]]);
});
