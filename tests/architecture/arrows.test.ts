import { codeOf, isTest, resolved, sourcesIn, type Source } from './source-tree';

const mayKnow: Record<string, readonly string[]> = {
  'portal-kit': [],
  'school-portal': ['portal-kit'],
  documents: ['portal-kit', 'school-portal'],
  children: ['portal-kit', 'school-portal'],
  tracking: ['portal-kit', 'school-portal', 'children', 'documents'],
  pep: ['portal-kit', 'school-portal', 'children', 'documents'],
  duties: ['portal-kit', 'school-portal', 'documents'],
  training: ['portal-kit', 'school-portal', 'documents'],
  'src/site': ['portal-kit'],
};

const roomOf = (file: string): string | undefined => /^plugins\/([^/]+)\//.exec(file)?.[1] ?? (file.startsWith('src/site/') ? 'src/site' : undefined);
/** '@virtual-school/strapi-plugin-pep/api' is the room pep, by its door 'api'. */
const roomMeant = (from: string): { room: string; door: string } | undefined => {
  const found = /^@virtual-school\/(?:strapi-plugin-)?([a-z-]+?)(?:\/(.+))?$/.exec(from);
  return found?.[1] ? { room: found[1], door: found[2] ?? '' } : undefined;
};

const sources = sourcesIn('plugins', 'src');
const ours = sources.filter((source) => !isTest(source));
const inRooms = sources.flatMap((source) => (roomOf(source.file) ? [{ ...source, room: roomOf(source.file) as string }] : []));

test('there is a tree to look at', () => {
  expect(ours.length).toBeGreaterThan(250);
  expect(new Set(inRooms.map(({ room }) => room))).toEqual(new Set(Object.keys(mayKnow)));
});

test('nobody knows a plugin that the arrows do not lead to', () => {
  const wrong = inRooms.flatMap(({ file, room, imports }) => imports.flatMap(({ from }) => {
    const meant = roomMeant(from);
    return meant && meant.room !== room && !mayKnow[room]?.includes(meant.room) ? [`${file} knows ${meant.room}`] : [];
  }));
  expect(wrong).toEqual([]);
});

test('a plugin is known through its api only', () => {
  const wrong = ours.flatMap(({ file, imports }) => imports.flatMap(({ from }) => {
    const meant = roomMeant(from);
    return meant && meant.door !== (meant.room === 'portal-kit' ? '' : 'api') ? [`${file} reads ${from}`] : [];
  }));
  expect(wrong).toEqual([]);
});

test('no relative path leaves its plugin', () => {
  const wrong = inRooms.filter(({ room }) => room !== 'src/site').flatMap(({ file, room, imports }) =>
    imports.flatMap(({ from }) => (from.startsWith('.') && !resolved({ file } as Source, from)?.startsWith(`plugins/${room}/`) ? [`${file} -> ${from}`] : [])));
  // A test that holds a document in docs/ or a file of the factories against the code reaches out of it, nothing else does.
  expect(wrong.filter((each) => !/\.test\.tsx? -> /.test(each))).toEqual([]);
});

/** Files that need each other at run time, found by walking the imports that are not of types alone. */
const circles = (files: readonly Source[]): string[][] => {
  const next = new Map(files.map((source) => [source.file, source.imports.filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly).flatMap(({ from }) => resolved(source, from) ?? [])]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push([...way.slice(at), file]);
    if (done.has(file)) return;
    for (const each of next.get(file) ?? []) walk(each, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
};

test('no file needs itself by a circle', () => {
  expect(circles(ours)).toEqual([]);
});

test('strapi stands in stores, services and manifests only', () => {
  const mayNameIt = /\/(store|services|models)\/|\/(index|register|bootstrap|destroy|api)\.tsx?$/;
  const wrong = ours.filter(({ file }) => file.startsWith('plugins/') && !mayNameIt.test(file)).filter((source) => /\bstrapi\b/.test(codeOf(source).replace(/'[^'\n]*'/g, '')));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('the portal itself knows neither children nor their plans', () => {
  const words = /\b(child|pep|peps|duty|duties|looked[- ]after)\b|['"` /:]children['"` /.]/i; // `children` is also a prop of React
  const wrong = ours
    .filter(({ file }) => /^plugins\/(school-portal|portal-kit)\//.test(file))
    .flatMap((source) => codeOf(source).split('\n').filter((line) => words.test(line.replace(/child_process|\{ children[ ,]|, children(?=[ ,:}])/g, ''))).map((line) => `${source.file}: ${line.trim()}`));
  expect(wrong).toEqual([]);
});

test('rules and pages know no framework and no database', () => {
  const forbidden = /^(@strapi\/|knex|koa|better-sqlite3|pg$|nodemailer)/;
  const wrong = ours.filter(({ file }) => /\/(domain|forms)\//.test(file)).flatMap(({ file, imports }) => imports.filter(({ from, typeOnly }) => forbidden.test(from) && !typeOnly).map(({ from }) => `${file} reads ${from}`));
  expect(wrong).toEqual([]);
});
