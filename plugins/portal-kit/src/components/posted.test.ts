import { choicesOf, problemOf, textOf } from './posted';

const posted = (entries: Record<string, string | string[]>, problems: { field: string; message: string }[] = []) => ({ entries, problems });

test.each([
  ['nothing posted shows what is stored', {}, 'stored'],
  ['a posted text stands before the stored one', { a: 'mine' }, 'mine'],
  ['a text emptied on purpose stays empty', { a: '' }, ''],
  ['of several texts the first is shown', { a: ['one', 'two'] }, 'one'],
])('%s', (_name, entries, text) => {
  expect(textOf(posted(entries as Record<string, string>), 'a', 'stored')).toBe(text);
});

test.each([
  ['nothing posted shows what is stored', {}, ['x']],
  ['one ticked box', { a: 'y' }, ['y']],
  ['several ticked boxes', { a: ['y', 'z'] }, ['y', 'z']],
  ['a group from which every tick was taken stays empty', { other: '1' }, []],
])('choices: %s', (_name, entries, choices) => {
  expect(choicesOf(posted(entries as Record<string, string>), 'a', ['x'])).toEqual(choices);
});

test('a field finds its own problem and no other', () => {
  const page = posted({}, [{ field: 'b', message: 'Enter b' }]);

  expect(problemOf(page, 'a')).toBeUndefined();
  expect(problemOf(page, 'a', 'b')).toBe('Enter b');
});

test('a name inherited from the prototype is no entry', () => {
  expect(textOf(posted({}), 'constructor', 'stored')).toBe('stored');
});
