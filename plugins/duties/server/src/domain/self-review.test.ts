import { aTemplate } from '../testing/a-template';
import { isUsable, statementsIn, templateFrom } from './self-review';

test('lines become levels and statements, whatever stands before them', () => {
  const template = templateFrom({ id: 't', title: 'T', introduction: 'I', forWhom: 'F', levels: 'Not yet\n\n  In place ', groups: [{ title: 'One', statements: '- First.\n• Second.' }, { title: 'Two', statements: 'Third.' }] });
  expect(template.levels).toEqual(['Not yet', 'In place']);
  expect(template.groups.map(({ name, statements }) => [name, statements])).toEqual([['group-1', [{ name: 's1', wording: 'First.' }, { name: 's2', wording: 'Second.' }]], ['group-2', [{ name: 's3', wording: 'Third.' }]]]);
});

test('a group without a statement is no page, and a template without one is not offered', () => {
  const empty = templateFrom({ id: 't', title: 'T', introduction: 'I', forWhom: 'F', levels: 'No\nYes', groups: [{ title: 'Empty', statements: ' \n' }] });
  expect(empty.groups).toEqual([]);
  expect(isUsable(empty)).toBe(false);
  expect(isUsable(aTemplate({ levels: 'Only one' }))).toBe(false);
  expect(isUsable(aTemplate())).toBe(true);
});

test('statements are found across groups, in their order', () => {
  expect(statementsIn(aTemplate()).map(({ name }) => name)).toEqual(['s1', 's2', 's3']);
});
