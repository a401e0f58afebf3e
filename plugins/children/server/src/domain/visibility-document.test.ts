import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { visibilityDocument } from './visibility-document';

const file = path.resolve(__dirname, '../../../../../docs/visibility.md');

test('docs/visibility.md says what the tables say (WRITE_DOCS=1 writes it again)', () => {
  if (process.env.WRITE_DOCS) writeFileSync(file, visibilityDocument());

  expect(readFileSync(file, 'utf8')).toBe(visibilityDocument());
});
