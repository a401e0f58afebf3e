import { sections } from '../forms';
import { mayReadFiles } from './section-files';

const readBy = (audience: string): string[] => sections.filter((section) => mayReadFiles(section, audience)).map(({ name }) => name);

test('social care and the Virtual School read the files of every section', () => {
  expect(readBy('social-care')).toEqual(sections.map(({ name }) => name));
  expect(readBy('virtual-school')).toEqual(sections.map(({ name }) => name));
});

test('a school reads those of every section of its own part', () => {
  expect(readBy('school')).toEqual(expect.arrayContaining(sections.filter(({ part }) => part === 'school').map(({ name }) => name)));
});

test('a school reads none of a section in which social care keeps an answer to itself', () => {
  expect(sections.map(({ name }) => name).filter((name) => !readBy('school').includes(name))).toEqual(['care-and-consent', 'health', 'changes-planned']);
});

test('a head teacher reads none', () => {
  expect(readBy('head-teacher')).toEqual([]);
});
