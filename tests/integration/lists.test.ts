import { defaultTerms } from '@virtual-school/portal-kit';
import { bootWorld, service, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await bootWorld();
  for (let year = 1960; year < 2020; year += 1) await world.plan(year % 2 === 0 ? 'own' : 'elsewhere', 'under-way', `Autumn ${year}`);
});
afterAll(() => world?.stop());

const plansOn = (html: string): string[] => [...html.matchAll(/href="\/portal\/peps\/([a-z2-7]{26})"/g)].map(([, id]) => id ?? '');
const hrefOf = (html: string, rel: 'prev' | 'next'): string | undefined => new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1]?.replace(/&amp;/g, '&');

test('paging forward and back shows every plan once, in the order in which it is due', async () => {
  const office = await world.as('office');
  const forward: string[][] = [];
  const texts: string[] = [];
  for (let href: string | undefined = '/portal/peps'; href; ) {
    const { text }: { text: string } = await office.get(href);
    forward.push(plansOn(text));
    texts.push(text);
    href = hrefOf(text, 'next');
  }
  const all = forward.flat();
  expect(all.length).toBe(64);
  expect(new Set(all).size).toBe(all.length);

  const back: string[][] = [];
  for (let href = hrefOf(texts.at(-1) ?? '', 'prev'); href; ) {
    const { text }: { text: string } = await office.get(href);
    back.unshift(plansOn(text));
    href = hrefOf(text, 'prev');
  }
  expect(back.flat()).toEqual(forward.slice(0, -1).flat());
  expect(hrefOf(texts[0] ?? '', 'prev')).toBeUndefined();
});

test('the Virtual School narrows its caseload to one school, and the pages keep that', async () => {
  const office = await world.as('office');
  const [{ name, urn }]: { name: string; urn: string }[] = await world.services.database.query()('schools').whereIn('urn', world.services.database.query()('school_places').select('urn').where({ child_id: world.children.own.id }));
  for (const typed of [name, urn]) {
    const { text } = await office.get(`/portal/peps?school=${encodeURIComponent(typed)}`);
    expect(text).toContain(world.children.own.name);
    expect(text).not.toContain(world.children.elsewhere.name);
    expect(hrefOf(text, 'next')).toContain('school=');
  }
  expect((await office.get('/portal/peps?school=nowhere-at-all')).text).toContain('No plan fits what you chose');
});

test('a school that is asked for by somebody else widens nothing', async () => {
  const foreign = await world.as('foreignOffice');
  const { text } = await foreign.get('/portal/peps?school=invented');
  expect(text).not.toContain(world.children.own.name);
});

test.each(['after=nonsense', 'before=2026-01-01.%27;--', 'state=nonsense', 'after=2026-01-01.aaaaaaaaaaaaaaaaaaaaaaaaaa&before=x', 'state=a&state=b', `school=${'x'.repeat(3000)}`, '__proto__=x', 'state[a]=b'])('an address that somebody made up shows a list: %s', async (query) => {
  expect((await (await world.as('teacher')).get(`/portal/peps?${query}`)).status).toBe(200);
});

test('late plans stand first and can be asked for alone', async () => {
  const office = await world.as('office');
  const { text } = await office.get('/portal/peps?late=yes');
  expect(plansOn(text).length).toBeGreaterThan(0);
  expect(text).toContain('late');
});

test('a reference is found however it is typed', async () => {
  const office = await world.as('office');
  const { reference, name } = world.children.own;
  for (const typed of [reference, reference.toLowerCase(), reference.replace('-', ''), ` ${reference} `]) {
    const { text } = await office.get(`/portal/peps?reference=${encodeURIComponent(typed)}`);
    expect(text).toContain(name);
    expect(text).not.toContain(world.children.elsewhere.name);
  }
});

test('no list of plans reads a whole table', async () => {
  const { database } = world.services;
  if (database.client !== 'sqlite') return expect(database.client).toBe('postgres'); // its planner scans tables as small as these
  const asked: string[] = [];
  const knex = database.query();
  const listen = ({ sql }: { sql: string }) => { if (/from `peps`/.test(sql) && /join/.test(sql)) asked.push(sql); };
  knex.on('query', listen);
  for (const person of ['teacher', 'worker', 'office'] as const) await (await world.as(person)).get('/portal/peps?late=yes');
  knex.removeListener('query', listen);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  for (const sql of asked) {
    const plan: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, Array((sql.match(/\?/g) ?? []).length).fill('2026-01-01'));
    expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!\(subquery|.*USING (COVERING )?INDEX)/.test(detail))).toEqual([]);
  }
});

describe('the term calendar', () => {
  type OpenTerm = (needs: unknown, inTransaction: <T>(work: () => Promise<T>) => Promise<T>, authorityId: number, today: string) => Promise<number>;
  const openTerm = (today: string): Promise<number> => {
    const { openTerm: open } = jest.requireActual<{ openTerm: OpenTerm }>('../../plugins/pep/server/src/use-cases/open-pep');
    const { needsOf } = jest.requireActual<{ needsOf(strapi: unknown): unknown }>('../../plugins/pep/server/src/store/needs-of');
    return open(needsOf(world.strapi), (work) => world.services.database.inTransaction(work), Number(world.authorities[0]), today);
  };
  const termsOf = async (term: string) => world.services.database.query()('peps').where({ term, authority_id: world.authorities[0] });

  test('opens a plan for every child some weeks before the term, though the last one is not finished', async () => {
    expect(await openTerm('2026-12-01')).toBe(0); // more than three weeks before
    expect(await openTerm('2026-12-20')).toBe(4);
    expect(await termsOf('Spring 2027')).toHaveLength(4);
  });

  test('a second run opens nothing', async () => {
    expect(await openTerm('2026-12-21')).toBe(0);
  });

  test('a term that is renamed, or begins some days later, is still the same term', async () => {
    const terms = defaultTerms.map((term) => (term.name === 'Spring 2027' ? { ...term, name: 'Spring term 2027', from: '2027-01-07' } : term));
    expect(await world.services.settings.set(Number(world.authorities[0]), 'terms', terms)).toMatchObject({ ok: true });
    expect(await openTerm('2026-12-22')).toBe(0);
    expect(await termsOf('Spring term 2027')).toHaveLength(0);
  });

  test('plans from before they knew a day of their term are given one at the next start', async () => {
    await world.services.settings.set(Number(world.authorities[0]), 'terms', defaultTerms);
    const placed = await world.services.database.query()('peps').orderBy('id').select('id', 'term_on');
    await world.services.database.inTransaction((trx) => trx('peps').update({ term_on: null }));
    const { placeInTerms } = jest.requireActual<{ placeInTerms(needs: unknown): Promise<void> }>('../../plugins/pep/server/src/store/place-in-terms');
    await placeInTerms(world.services);
    expect(await world.services.database.query()('peps').orderBy('id').select('id', 'term_on')).toEqual(placed);
    expect(await openTerm('2026-12-22')).toBe(0);
  });

  test('what changes slowly arrives in the new plan, marked to be checked', async () => {
    const [plan] = await termsOf('Spring 2027');
    const sections = await world.services.database.query()('pep_sections').where({ pep_id: plan.id });
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.every(({ carried }: { carried: string }) => JSON.parse(carried).length > 0)).toBe(true);
    expect(service(world.strapi, 'pep', 'sections')).toBeDefined();
  });
});
