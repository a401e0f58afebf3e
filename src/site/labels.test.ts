import fs from 'node:fs';
import path from 'node:path';
import { dutyForces, forces, phases, topics, trainingForms } from './labels';

const choicesOf = (type: string, attribute: string): string[] => {
  const file = path.join(__dirname, '..', 'api', type, 'content-types', type, 'schema.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { attributes: Record<string, { enum: string[] }> }).attributes[attribute]?.enum ?? [];
};

test.each([
  ['guidance-article', 'topic', topics],
  ['question', 'topic', topics],
  ['guidance-article', 'phase', phases],
  ['team-member', 'school_phases', phases],
  ['guidance-article', 'force', forces],
  ['training-resource', 'form', trainingForms],
])('every %s has words for its %s', (type, attribute, labels) => {
  expect(Object.keys(labels).sort()).toEqual(choicesOf(type, attribute).sort());
});

test('every force of a duty has its meaning and its colour', () => {
  const file = path.join(__dirname, '..', '..', 'plugins', 'duties', 'server', 'src', 'content-types', 'duty', 'schema.json');
  const { attributes } = JSON.parse(fs.readFileSync(file, 'utf8')) as { attributes: { force: { enum: string[] } } };
  expect(Object.keys(dutyForces).sort()).toEqual([...attributes.force.enum].sort());
});
