import fs from 'node:fs';
import path from 'node:path';
import { lifeDocument } from './life-document';

test('the diagram in docs/states is the table', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../../../../docs/states/pep.md'), 'utf8')).toBe(lifeDocument());
});
