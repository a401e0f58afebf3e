import fs from 'node:fs';
import path from 'node:path';
import { sections } from '../forms';
import { questionsDocument } from './questions-document';

const file = path.resolve(__dirname, '../../../../../docs/questions.md');

test('docs/questions.md says what the sections say (WRITE_DOCS=1 writes it again)', () => {
  if (process.env.WRITE_DOCS) fs.writeFileSync(file, questionsDocument(sections));
  expect(fs.readFileSync(file, 'utf8')).toBe(questionsDocument(sections));
});

test('what social care keeps to itself is said to reach the school only when ticked', () => {
  const lines = questionsDocument(sections).split('\n').filter((line) => line.includes('when ticked'));
  expect(lines).toHaveLength(3);
});
