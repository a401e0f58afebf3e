import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filesLieInPublic } from './apart-from-public';

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-apart-')));
const at = (...names: string[]): string => path.join(root, ...names);
const asked = (folder: string, more: object = {}) => filesLieInPublic({ FILES_FOLDER: folder, ...more } as unknown as NodeJS.ProcessEnv, at('public'));

beforeAll(() => {
  for (const folder of ['public/uploads', 'public-files', 'data']) fs.mkdirSync(at(folder), { recursive: true });
  fs.symlinkSync(at('public', 'uploads'), at('data', 'leads-there'));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

test.each([
  ['the static folder itself', at('public')],
  ['a folder in it that is there', at('public', 'uploads')],
  ['a folder in it that is not there yet', at('public', 'a', 'b')],
  ['a name in it that begins with dots', at('public', '..files')],
  ['a folder that holds it', root],
  ['a link that leads into it', at('data', 'leads-there')],
  ['a folder to be made behind such a link', at('data', 'leads-there', 'new')],
])('files may not lie in %s', (_, folder) => {
  expect(asked(folder)).toBe('set FILES_FOLDER to a folder apart from the static folder (public): otherwise files of records are given to anybody who asks');
});

test.each([['beside it', at('data', 'files')], ['beside it under a name that begins alike', at('public-files')]])('files may lie %s', (_, folder) => {
  expect(asked(folder)).toBeUndefined();
});

test('with a store that is no folder, no folder is asked about', () => {
  expect(asked(at('public'), { FILES_S3_ENDPOINT: 'https://store.example.org', FILES_S3_BUCKET: 'files', FILES_S3_KEY: 'key', FILES_S3_SECRET: 'secret' })).toBeUndefined();
});
