import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, sourcesIn } from './source-tree';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file !== '' && fs.existsSync(path.join(root, file)));
const isText = (file: string): boolean => /\.(tsx?|mjs|cjs|js|json|md|scss|css|txt|yml|sh)$/.test(file) || file === '.ci/run';
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

test('files and folders have kebab-case names', () => {
  const wrong = tracked.filter((file) => /\.(tsx?|mjs|scss)$/.test(file)).filter((file) => !file.split('/').every((part) => /^[._]?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(part)));
  expect(wrong).toEqual([]);
});

test('there is no room for things that found no room', () => {
  expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(file))).toEqual([]);
});

test('what is exported has a name', () => {
  const manifest = /^(config\/|src\/index\.ts$|src\/admin\/|plugins\/[^/]+\/(server|admin)\/src\/index\.tsx?$|database\/|plugins\/.*\.d\.ts$|src\/api\/[^/]+\/(routes|controllers|services)\/)/;
  expect(sourcesIn('plugins', 'src', 'bin', 'config').filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file).filter((file) => !manifest.test(file))).toEqual([]);
});

test('nothing names a path or a service of the machine it was written on', () => {
  const wrong = tracked.filter(isText).filter((file) => /(^|[\s'"`(=])\/(work|root|home\/\w+)\//m.test(read(file)) && file !== 'tests/architecture/names.test.ts');
  expect(wrong).toEqual([]);
});

test('the lock file names no host', () => {
  const hosts = [...read('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
  expect(hosts).toEqual([]);
});

test('every content type says which table it is', () => {
  const schemas = tracked.filter((file) => file.endsWith('/schema.json'));
  expect(schemas.length).toBeGreaterThanOrEqual(4);
  for (const file of schemas) expect({ file, name: (JSON.parse(read(file)) as { collectionName?: string }).collectionName }).toEqual({ file, name: expect.stringMatching(/^[a-z_]+$/) });
});

test('a file past 200 lines has a reason', () => {
  const reasons: Record<string, string> = { 'plugins/documents/server/src/domain/symbol-names.ts': 'a table of names' };
  const long = sourcesIn('plugins', 'src', 'bin').filter(({ file, text }) => text.split('\n').length > 200 && !/\.test\.tsx?$/.test(file)).map(({ file }) => file);
  expect(long.filter((file) => !(file in reasons))).toEqual([]);
});

describe('the texts about the project', () => {
  const documents = tracked.filter((file) => file.endsWith('.md'));

  test('lead to files that are there', () => {
    const wrong = documents.flatMap((file) => [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to]) => to ?? '').filter((to) => !fs.existsSync(path.join(root, path.dirname(file), to))).map((to) => `${file} -> ${to}`));
    expect(wrong).toEqual([]);
  });

  test('name only documents that are there', () => {
    const named = [...documents, ...tracked.filter((file) => /\.(tsx?|mjs)$/.test(file))].flatMap((file) => [...read(file).matchAll(/\b(docs\/[a-z0-9/-]+\.(?:md|png))/g)].map(([, to]) => ({ file, to: to ?? '' })));
    expect(named.filter(({ to }) => !fs.existsSync(path.join(root, to))).map(({ file, to }) => `${file} names ${to}`)).toEqual([]);
  });

  test('name only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const wrong = documents.filter((file) => file !== 'CHANGELOG.md').flatMap((file) => [...read(file).matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, name]) => name ?? '').filter((name) => !(name in scripts)).map((name) => `${file}: npm run ${name}`));
    expect(wrong).toEqual([]);
  });
});

test('every command of package.json leads to a file', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const missing = Object.entries(scripts).flatMap(([name, script]) => {
    const own = /node (bin\/[\w-]+\.mjs)(?: ([a-z0-9-]+))?/.exec(script);
    if (!own) return [];
    const file = own[1] === 'bin/run.mjs' ? `bin/${own[2]}.ts` : own[1];
    return fs.existsSync(path.join(root, file ?? '')) ? [] : [`${name}: ${file}`];
  });
  expect(missing).toEqual([]);
});
