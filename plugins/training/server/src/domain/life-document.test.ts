import fs from 'node:fs';
import path from 'node:path';
import { lifeDocument } from './life-document';

test('docs/states/training.md is drawn from the table (WRITE_DOCS=1 draws it again)', () => {
  const file = path.resolve(__dirname, '../../../../../docs/states/training.md');
  if (process.env.WRITE_DOCS) fs.writeFileSync(file, lifeDocument());
  expect(fs.readFileSync(file, 'utf8')).toBe(lifeDocument());
});
