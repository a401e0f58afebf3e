import { codeOf, isTest, sourcesIn } from './source-tree';

const ours = sourcesIn('plugins', 'src', 'bin').filter((source) => !isTest(source)).map((source) => ({ file: source.file, code: codeOf(source), text: source.text }));
const filesWith = (pattern: RegExp, of: 'code' | 'text' = 'code'): string[] => ours.filter((source) => pattern.test(source[of])).map(({ file }) => file).sort();

test('one file opens transactions; everybody else asks it to', () => {
  expect(filesWith(/\.transaction\(/)).toEqual(['plugins/school-portal/server/src/store/database.ts']);
});

test('the pool itself is in few hands: no write goes past the transaction', () => {
  expect(filesWith(/db\.connection\b/)).toEqual([
    'plugins/school-portal/server/src/store/database.ts',
    'plugins/school-portal/server/src/store/sqlite-connection.ts',
    'plugins/school-portal/server/src/store/start-checks.ts',
    'src/boot-lock.ts',
  ]);
});

test('documents() writes nothing of the portal', () => {
  expect(filesWith(/\.documents\(/).filter((file) => file.startsWith('plugins/'))).toEqual([]);
});

test('a type that says nothing stands in one place', () => {
  expect(filesWith(/:\s*any\b|<any\b|\bas any\b|any>/)).toEqual(['plugins/portal-kit/src/page.ts']);
  expect(filesWith(/@ts-(ignore|expect-error|nocheck)/, 'text')).toEqual([]);
});

test('rules and pages catch nothing: a bug meets the one error page', () => {
  expect(filesWith(/\btry\s*\{/).filter((file) => /\/(domain|pages)\//.test(file))).toEqual([]);
});

test('the clock is handed in, never read, by rules and use cases', () => {
  expect(filesWith(/new Date\(\)|Date\.now\(\)/).filter((file) => /\/(domain|forms|use-cases|pages)\//.test(file))).toEqual([]);
});

test('nothing is left to do that no issue knows of', () => {
  expect(filesWith(/\bTODO\b(?!\s*\(#\d+\))|\bFIXME\b/, 'text')).toEqual([]);
});

test('every definition of a page says who may enter and what is recorded', () => {
  const silent = ours.filter(({ code }) => /define(Page|Action|Download)[<(]/.test(code) && !/const define/.test(code)).filter(({ code }) => {
    const count = (pattern: RegExp) => [...code.matchAll(pattern)].length;
    const definitions = count(/=>?\s*(?:\n\s*)?define(?:Page|Action|Download)[<(]|return define(?:Page|Action|Download)[<(]/g);
    return count(/\ballow:/g) < definitions || count(/\baudit:/g) < definitions;
  });
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test('a page that records nothing says why, and shows nobody', () => {
  const said = ours.flatMap(({ code }) => [...code.matchAll(/notAudited: ['"`](.+?)['"`]/g)].map(([, why]) => why ?? ''));
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((why) => why.length < 15)).toEqual([]);
});
