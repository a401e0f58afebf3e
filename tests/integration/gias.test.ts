import { existsSync } from 'node:fs';
import path from 'node:path';
import { atTheCommand, type AtTheCommand } from '../fixtures/gias/at-the-command';
import { aRow, linksOf, registerOf, type Cells, type Layout } from '../fixtures/gias/register';

let at: AtTheCommand;
beforeAll(async () => { at = await atTheCommand(); });
afterAll(() => at?.stop());
beforeEach(() => at.empty());

const bring = (rows: readonly Cells[], layout?: Layout) => at.bring(at.file('register.csv', registerOf(rows, layout)));
const documents = () => at.strapi.documents('api::school.school' as never) as unknown as { findFirst(query: object): Promise<Record<string, unknown> | null>; findOne(query: object): Promise<Record<string, unknown> | null>; create(entry: object): Promise<Record<string, unknown>>; update(entry: object): Promise<unknown>; count(query: object): Promise<number> };
const school = (urn: string) => documents().findFirst({ filters: { urn } });
const isClosed = { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2021' };

describe('what a file says', () => {
  const rows = [aRow(1, { EstablishmentName: 'St Éxample’s Café – "The School"', Street: 'Invented House,\r\n1 Example Street', Locality: 'Here, there' }), aRow(2)];

  test.each([135, 139, 140] as const)('is read from %i columns, in its own letters', async (layout) => {
    expect(await bring(rows, layout)).toMatchObject({ code: 0, text: 'Added 2, changed 0, unchanged 0, left out 0, rejected 0, successors noted 0.' });

    expect(await school('990001')).toMatchObject({
      name: 'St Éxample’s Café – "The School"', street: 'Invented House, 1 Example Street', locality: 'Here, there', town: 'Exampleford', county: '', postcode: 'ZZ1 1ZZ', phase_code: '2', phase_name: 'Primary',
      type_code: '01', status_code: '1', la_code: '099', establishment_number: '0042', ukprn: '10099999', opened_on: '1999-09-01', closed_on: null, low_age: 4, high_age: 11, pupils: 210,
    });
  });

  test('is the same to Strapi as what an editor wrote', async () => {
    await bring(rows);
    const { documentId, publishedAt, createdAt } = (await school('990001')) as Record<string, unknown>;

    expect(documentId).toMatch(/^[0-9a-f]{24}$/);
    for (const day of [publishedAt, createdAt]) expect(Math.abs(Date.now() - new Date(String(day)).getTime())).toBeLessThan(60_000);
    expect(await documents().findOne({ documentId, status: 'published' })).toMatchObject({ urn: '990001' });
    await documents().update({ documentId, data: { website: 'www.example.com' } });
    expect(await documents().count({})).toBe(2);
    expect(await school('990001')).toMatchObject({ documentId, website: 'www.example.com' });
  });

  test('is what the portal finds', async () => {
    await bring(rows);

    expect(await at.services.schools.find('990001')).toEqual({ urn: '990001', name: 'St Éxample’s Café – "The School"', phase: 'Primary', open: true, town: 'Exampleford', postcode: 'ZZ1 1ZZ', laCode: '099', kind: '01' });
    expect((await at.services.schools.search('café')).map(({ urn }) => urn)).toEqual(['990001']);
  });

  test('about the head is not kept', async () => {
    await bring(rows);
    expect(JSON.stringify(await at.everything())).not.toContain('Acorn');
  });

  test('is told while it is read', async () => {
    const { steps } = await bring([...Array(1500).keys()].map((number) => aRow(number + 1)));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.at(-1)).toBe(1500);
    expect([...steps].sort((one, other) => one - other)).toEqual(steps);
  });

  test('is found from where the person stands', async () => {
    at.file('register.csv', registerOf(rows));
    const before = process.env.INIT_CWD;
    process.env.INIT_CWD = at.folder;
    expect(await at.bring('register.csv')).toMatchObject({ code: 0, text: expect.stringContaining('Added 2') });
    if (before === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = before;
  });
});

describe('a second file', () => {
  const rows = [...Array(1200).keys()].map((number) => aRow(number + 1));

  test.each([135, 139, 140] as const)('that says the same in %i columns changes nothing', async (layout) => {
    await bring(rows, 140);
    const before = await at.everything();

    expect((await bring(rows, layout)).text).toBe('Added 0, changed 0, unchanged 1200, left out 0, rejected 0, successors noted 0.');
    expect(await at.everything()).toEqual(before);
  });

  test('changes the one school that has changed, and keeps who it is', async () => {
    await bring(rows);
    const before = await at.everything();

    expect((await bring(rows.map((row) => (row.URN === '990700' ? { ...row, EstablishmentName: 'Renamed (invented)' } : row)))).text).toContain('Added 0, changed 1, unchanged 1199');
    const after = await at.everything();
    const changed = after.filter((each, index) => JSON.stringify(each) !== JSON.stringify(before[index]));
    expect(changed).toMatchObject([{ urn: '990700', name: 'Renamed (invented)' }]);
    const { id, document_id, created_at } = before[699] as Record<string, unknown>;
    expect(changed[0]).toMatchObject({ id, document_id, created_at });
  });

  test('that names a column that is not read changes nothing', async () => {
    await bring(rows.slice(0, 2));
    expect((await bring(rows.slice(0, 2).map((row) => ({ ...row, HeadLastName: 'Sample' })))).text).toContain('unchanged 2');
  });

  test('keeps a school that it no longer names', async () => {
    await bring(rows.slice(0, 3));
    await bring(rows.slice(0, 2));
    expect(await school('990003')).toMatchObject({ name: 'Invented School 3' });
  });

  test('takes over a school that an editor made', async () => {
    const made = await documents().create({ data: { urn: '990001', name: 'Typed by an editor', telephone: '1' } });

    expect((await bring(rows.slice(0, 1))).text).toContain('Added 0, changed 1');
    expect(await school('990001')).toMatchObject({ documentId: made.documentId, name: 'Invented School 1' });
    expect(await documents().count({})).toBe(1);
  });
});

describe('a closed school', () => {
  test('is kept, with the day on which it closed', async () => {
    await bring([aRow(1)]);
    expect((await bring([aRow(1, isClosed), aRow(2, isClosed)])).text).toContain('Added 1, changed 1');

    for (const urn of ['990001', '990002']) expect(await at.services.schools.find(urn)).toMatchObject({ open: false, closedOn: '2021-08-31' });
  });

  test('is followed by the school of the latest link, from whichever side it is told', async () => {
    const register = at.file('register.csv', registerOf([aRow(1, isClosed), aRow(2, isClosed), aRow(3), aRow(4), aRow(5)]));
    const links = at.file('links.csv', linksOf([
      ['990001', '990003', 'Successor', '01-09-2020'], ['990001', '990004', 'Successor - Split School', '01-09-2021'], ['990003', '990001', 'Predecessor', '01-09-2020'],
      ['990005', '990002', 'Predecessor', '01-09-2021'], ['990003', '990004', 'Sixth Form Centre Link'], ['990099', '990003', 'Successor'],
    ]));

    expect(await at.bring(register, '--links', links)).toMatchObject({ code: 0, text: expect.stringContaining('rejected 0, successors noted 2.') });
    expect((await at.services.schools.find('990001'))?.successor).toBe('990004');
    expect((await at.services.schools.find('990002'))?.successor).toBe('990005');
    expect((await at.services.schools.find('990003'))?.successor).toBeUndefined();

    const before = await at.everything();
    expect((await at.bring(register, '--links', links)).text).toContain('Added 0, changed 0, unchanged 5, left out 0, rejected 0, successors noted 0.');
    expect(await at.everything()).toEqual(before);
  });

  test('keeps its successor when its row changes', async () => {
    const links = at.file('links.csv', linksOf([['990001', '990002', 'Successor']]));
    await at.bring(at.file('register.csv', registerOf([aRow(1, isClosed), aRow(2)])), '--links', links);
    await bring([aRow(1, { ...isClosed, Town: 'Samplebridge' }), aRow(2)]);
    expect(await at.services.schools.find('990001')).toMatchObject({ town: 'Samplebridge', successor: '990002' });
  });
});

describe('a row that is wrong', () => {
  const header = 2; // the first row below the header

  test('is named by its number and what is wrong, and the others are read', async () => {
    const rows = [aRow(1, { Street: 'Two\r\nlines' }), aRow(2, { URN: '12' }), aRow(3, { CloseDate: '31/08/2021' }), aRow(1), aRow(4, { 'EstablishmentStatus (code)': 'Open' }), aRow(5, { 'TypeOfEstablishment (code)': '30' }), aRow(6)];
    const { code, text } = await bring(rows);

    expect(code).toBe(0);
    expect(text.split('\n')).toEqual([
      'Added 2, changed 0, unchanged 0, left out 1, rejected 4, successors noted 0.',
      `Row ${header + 1}: URN is not six figures`,
      `Row ${header + 2}: CloseDate is not a date as dd-mm-yyyy`,
      `Row ${header + 3}: an earlier row has the same URN`,
      `Row ${header + 4}: EstablishmentStatus (code) is not 1, 2, 3 or 4`,
    ]);
    expect((await at.everything()).map(({ urn }) => urn)).toEqual(['990001', '990006']);
  });

  test('leaves its school as it was', async () => {
    await bring([aRow(1)]);
    const before = await at.everything();
    await bring([aRow(1, { OpenDate: 'long ago', EstablishmentName: 'Other' })]);
    expect(await at.everything()).toEqual(before);
  });

  test('is named in the file of links too', async () => {
    const links = at.file('links.csv', linksOf([['990001', '', 'Successor'], ['990001', '990001', 'Successor']]));
    const { text } = await at.bring(at.file('register.csv', registerOf([aRow(1)])), '--links', links);
    expect(text).toContain('rejected 2');
    expect(text).toContain('Links row 2: LinkURN is not six figures\nLinks row 3: the school is its own successor');
  });

  test('of too many is counted and not listed', async () => {
    const { text } = await bring([...Array(1100).keys()].map((number) => aRow(number, { URN: '1' })));
    expect(text).toContain('rejected 1100');
    expect(text.split('\n')).toHaveLength(1002);
    expect(text).toContain('And 100 more.');
  });
});

const sample = process.env.SAMPLE_DATA ? path.join(process.env.SAMPLE_DATA, 'gias') : '';
const withSample = (name: string, work: () => Promise<void>): void => (existsSync(sample) ? test(name, work) : undefined); // the large sample is not part of the repository

withSample('the sample of the register comes in whole, and a second run changes nothing', async () => {
  const [register, links] = ['edubasealldata-sample.csv', 'links_edubasealldata-sample.csv'].map((name) => path.join(sample, name)) as [string, string];
  const first = await at.bring(register, '--links', links);
  expect(first).toMatchObject({ code: 0, text: expect.stringMatching(/^Added 2815, changed 0, unchanged 0, left out 0, rejected 0, successors noted [1-9]\d*\.$/) });
  const before = await at.everything();
  expect((await at.bring(register, '--links', links)).text).toBe('Added 0, changed 0, unchanged 2815, left out 0, rejected 0, successors noted 0.');
  expect(await at.everything()).toEqual(before);
});

withSample('published rows of two layouts are read, a Welsh one is left out', async () => {
  expect((await at.bring(path.join(sample, 'real-rows-2023-layout.csv'))).text).toContain('Added 6, changed 0, unchanged 0, left out 1, rejected 0');
  expect((await at.bring(path.join(sample, 'real-row-2025-layout.csv'))).text).toContain('Added 0, changed 1, unchanged 0, left out 0, rejected 0');
});
