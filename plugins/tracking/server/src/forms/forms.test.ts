import { kinds } from '../domain/kinds';
import { sectionToFill, sectionToRead } from '.';

const today = '2026-11-04';
const questions = kinds.flatMap((what) => sectionToFill(what, today).questions.map((question) => ({ what, question })));

test('every question that has to be answered has an honest way out', () => {
  expect(questions.filter(({ question }) => question.required && !question.waysOut?.length)).toEqual([]);
});

test('no name stands twice in a form, and each says on which duty it rests', () => {
  for (const what of kinds) {
    const names = sectionToFill(what, today).questions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
  expect(questions.filter(({ question }) => !/^D\d\d$/.test(question.source))).toEqual([]);
});

test('every form begins with when, and asks who has been told', () => {
  for (const what of kinds) expect(sectionToFill(what, today).questions.map(({ name }) => name)).toEqual(expect.arrayContaining(['from', 'told']));
});

test('the same questions are read that were asked, with every code that there is', () => {
  for (const what of kinds) expect(sectionToRead(what).questions.map(({ name }) => name)).toEqual(sectionToFill(what, today).questions.map(({ name }) => name));
  const reasons = sectionToRead('suspension').questions.find(({ name }) => name === 'reasons');
  expect(reasons?.kind === 'choices' && reasons.options.length).toBe(29);
});
