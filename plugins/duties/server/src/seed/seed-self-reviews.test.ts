import { isUsable, statementsIn, templateFrom } from '../domain/self-review';
import { seedTemplates } from './seed-self-reviews';

const templates = seedTemplates.map(({ for_whom: forWhom, levels, groups, slug, ...rest }) =>
  templateFrom({ ...rest, id: slug, forWhom, levels: levels.join('\n'), groups: groups.map((group) => ({ ...group, statements: group.statements.join('\n') })) }));
const words = JSON.stringify(seedTemplates);

test('two templates, short enough for an hour', () => {
  expect(templates.map(({ id }) => id)).toEqual(['trauma-informed-attachment-aware-school', 'designated-teacher-yearly-audit']);
  for (const template of templates) {
    expect([template.id, isUsable(template), template.levels.length, statementsIn(template).length <= 30]).toEqual([template.id, true, 4, true]);
    const wordings = statementsIn(template).map(({ wording }) => wording);
    expect(new Set(wordings).size).toBe(wordings.length); // last year’s answer is found by its words
  }
});

test('they say good practice: no law, no source, no paragraph', () => {
  expect(words).not.toMatch(/\b(must|statutory|regulations?|guidance|section \d|para|page \d|Act \d)\b|https?:|\bDfE\b|Ofsted/i);
});

test('evidence is never a list of pupils', () => {
  expect(words).not.toMatch(/pupils? list|list of (pupils|children)/i);
});
