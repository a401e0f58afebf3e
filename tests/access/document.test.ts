import fs from 'node:fs';
import path from 'node:path';
import { accessDocument } from './document';

const file = path.resolve(__dirname, '../../docs/access.md');

test('docs/access.md is the table that is tested (WRITE_DOCS=1 writes it again)', () => {
  if (process.env.WRITE_DOCS) fs.writeFileSync(file, accessDocument());
  expect(fs.readFileSync(file, 'utf8')).toBe(accessDocument());
});
