import fs from 'node:fs';
import path from 'node:path';
import { lifeDocument } from './life-document';

const file = path.resolve(__dirname, '../../../../../docs/states/children.md');

test('docs/states/children.md says what the table says (WRITE_DOCS=1 writes it again)', () => {
  if (process.env.WRITE_DOCS) fs.writeFileSync(file, lifeDocument());
  expect(fs.readFileSync(file, 'utf8')).toBe(lifeDocument());
});
