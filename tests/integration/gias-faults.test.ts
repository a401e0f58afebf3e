import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { atTheCommand, type AtTheCommand } from '../fixtures/gias/at-the-command';
import { layouts } from '../fixtures/gias/columns';
import { aRow, csvOf, linksOf, registerOf, windows1252 } from '../fixtures/gias/register';

const root = path.resolve(__dirname, '../..');

let at: AtTheCommand;
beforeAll(async () => { at = await atTheCommand(); });
afterAll(() => at?.stop());

const rows = (count: number, from = 1) => [...Array(count).keys()].map((number) => aRow(number + from));
const text = csvOf(layouts[135], [aRow(1, { EstablishmentName: 'Caf\xe9 (invented)' })]);
const otherLetters = (letters: string) => `The file is in ${letters} and not in Windows-1252, as the register is published: download it again, and do not save it from a spreadsheet.`;

describe('a file that is not the register gets one sentence and changes nothing', () => {
  beforeAll(async () => {
    await at.empty();
    await at.bring(at.file('register.csv', registerOf([aRow(1), aRow(2)])));
  });

  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'The file is empty.'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), otherLetters('UTF-16')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), otherLetters('UTF-8')],
    ['UTF-8 without one', Buffer.from(text), otherLetters('UTF-8')],
    ['UTF-8 of which the first letter beyond ASCII comes late', Buffer.from(csvOf(layouts[135], [...rows(900, 3), aRow(1, { Town: 'Caf\xe9' })])), otherLetters('UTF-8')],
    ['the zip that the site gives', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(text)]), 'The file is not text: is it still zipped?'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'The file is not text: is it still zipped?'],
    ['a page of the web', Buffer.from('<!doctype html>\n<p>Sign in</p>\n'), 'The file is not the register of schools: the columns URN, LA (code), LA (name), EstablishmentName and others are missing.'],
    ['the file of links', linksOf([['990001', '990002', 'Successor']]), 'The file is not the register of schools: the columns LA (code), LA (name), EstablishmentName, TypeOfEstablishment (code) and others are missing.'],
    ['a register that has lost a column', windows1252(csvOf(layouts[135].filter((column) => column !== 'CloseDate'), rows(3))), 'The file is not the register of schools: the column CloseDate is missing.'],
    ['a header alone', registerOf([]), 'The file has a header and no rows.'],
    ['a header and blank lines', Buffer.concat([registerOf([]), Buffer.from('\r\n\r\n')]), 'The file has a header and no rows.'],
    ['half a header', registerOf([]).subarray(0, 500), 'The file is not the register of schools: the column Postcode is missing.'],
  ])('%s', async (_name, bytes, sentence) => {
    const before = await at.everything();
    const { code, text: said } = await at.bring(at.file('wrong.csv', bytes));

    expect(said).toBe(`${sentence} Nothing was changed.`);
    expect(code).toBe(1);
    expect(await at.everything()).toEqual(before);
  });

  test.each([['a folder', ''], ['a file that is not there', 'none.csv']])('%s', async (_name, file) => {
    expect(await at.bring(path.join(at.folder, file))).toMatchObject({ code: 1, text: 'The file cannot be opened. Nothing was changed.' });
  });

  test.each<[string, Buffer, string]>([
    ['the register in the place of the links', registerOf(rows(1)), 'The links file is not the register’s file of links: the columns LinkURN, LinkType are missing.'],
    ['empty links', Buffer.alloc(0), 'The links file is empty.'],
  ])('%s: the register itself is not read either', async (_name, bytes, sentence) => {
    const before = await at.everything();
    expect(await at.bring(at.file('register.csv', registerOf(rows(9))), '--links', at.file('links.csv', bytes))).toMatchObject({ code: 1, text: `${sentence} Nothing was changed.` });
    expect(await at.everything()).toEqual(before);
  });

  test.each([[[]], [['one.csv', 'two.csv']], [['one.csv', '--fast']], [['one.csv', '--links']]])('%j is answered with the help', async (args) => {
    expect(await at.bring(...args)).toMatchObject({ code: 2, text: expect.stringContaining('npm run import:gias -- FILE [--links FILE]') });
  });
});

describe('a file that was cut off', () => {
  const whole = registerOf(rows(1201));
  const lastRow = whole.lastIndexOf('991201,');

  test.each([['in the middle of a cell', lastRow + 60], ['after the URN', lastRow + 6], ['in the first letters', lastRow + 3]])('%s gives the rows before it, and the code 1', async (_name, end) => {
    await at.empty();
    const { code, text: said } = await at.bring(at.file('cut.csv', whole.subarray(0, end)));

    expect(code).toBe(1);
    expect(said).toContain('Added 1200, changed 0, unchanged 0, left out 0, rejected 0');
    expect(said).toContain('The file ends in the middle of row 1202: the rows before it were read. Download it again and run this again.');
    expect((await at.everything()).at(-1)).toMatchObject({ urn: '991200', town: 'Exampleford' });
    expect(await at.bring(at.file('whole.csv', whole))).toMatchObject({ code: 0, text: expect.stringContaining('Added 1, changed 0, unchanged 1200') });
  });

  test('without the end of its last line is whole', async () => {
    await at.empty();
    expect(await at.bring(at.file('whole.csv', whole.subarray(0, -2)))).toMatchObject({ code: 0, text: expect.stringContaining('Added 1201') });
  });

  test('says so of the links too', async () => {
    await at.empty();
    const links = linksOf([['990001', '990002', 'Successor'], ['990003', '990004', 'Successor']]);
    const { code, text: said } = await at.bring(at.file('whole.csv', whole), '--links', at.file('links.csv', links.subarray(0, -20)));
    expect(said).toContain('successors noted 1.');
    expect(said).toContain('The links file ends in the middle of row 3');
    expect(code).toBe(1);
  });
});

const many = 20_000;
const howMany = async (): Promise<number> => Number((await at.services.database.query()('schools').count({ count: '*' }))[0]?.count);

test('killed half-way there are only whole schools, and the next run does the rest', async () => {
  await at.empty();
  const file = at.file('many.csv', registerOf(rows(many).map((row, number) => ({ ...row, URN: String(900_000 + number) }))));
  const child = spawn(process.execPath, [path.join(root, 'bin/run.mjs'), 'import-gias', file], { cwd: root, env: process.env, stdio: ['ignore', 'pipe', 'pipe'] }); // jest’s own environment, not that of the process beneath
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said += text.toString(); });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  while ((await howMany()) === 0 && child.exitCode === null && child.signalCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error(`The import ended by itself: ${said}`);
  await new Promise((resolve) => setTimeout(resolve, 500)); // a server of its own ends what it had begun

  const left = await at.everything();
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(many);
  expect(left.length % 250).toBe(0);
  for (const school of left) expect(school).toMatchObject({ name: `Invented School ${Number(school.urn) - 899_999}`, postcode: 'ZZ1 1ZZ', telephone: '00000000000', row_hash: expect.any(String), document_id: expect.any(String) });

  expect((await at.bring(file)).text).toContain(`Added ${many - left.length}, changed 0, unchanged ${left.length}, left out 0, rejected 0`);
  expect(await howMany()).toBe(many);
});

type Worker = { start(): void; stop(): Promise<void> };

test('beside a running portal on SQLite the portal does it and the command follows; elsewhere the command does it', async () => {
  await at.empty();
  const worker = at.services.jobs as unknown as Worker;
  worker.start();
  try {
    while (!(await at.services.database.query()('portal_leases').where({ name: 'server' }).where('until', '>', new Date().toISOString()).first())) await new Promise((resolve) => setTimeout(resolve, 20));
    const done = await at.bring(at.file('register.csv', registerOf([aRow(1), aRow(2, { OpenDate: 'soon' })])), '--links', at.file('links.csv', linksOf([['990001', '990002', 'Successor']])));
    expect(done.text.includes('The portal is running: it does the work, this command follows it.')).toBe(at.services.database.client === 'sqlite');
    expect(done.text).toContain('Added 1, changed 0, unchanged 0, left out 0, rejected 1, successors noted 1.\nRow 3: OpenDate is not a date as dd-mm-yyyy');
    expect(done.code).toBe(0);

    fs.rmSync(path.join(at.folder, 'register.csv'));
    expect(await at.bring(path.join(at.folder, 'register.csv'))).toMatchObject({ code: 1, text: expect.stringContaining('The file cannot be opened. Nothing was changed.') });
  } finally {
    await worker.stop();
  }
});
