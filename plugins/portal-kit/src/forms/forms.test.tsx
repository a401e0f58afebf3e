import fc from 'fast-check';
import { htmlOf } from '../html';
import { carryForward, checkComplete, readAnswers, sectionBlocks, sectionStatus, SectionFields, visibleQuestions } from '.';
import type { Section } from './section';

const section: Section = {
  name: 'trial', title: 'Trial', part: 'school', source: 'S00',
  questions: [
    { kind: 'long-text', name: 'goingWell', label: 'What is going well?', required: true, waysOut: ['no-view-received', 'not-known-yet'], audience: ['school', 'social-care'], next: 'ask', maxLength: 100, source: 'S00.01' },
    { kind: 'choice', name: 'therapy', label: 'Is there therapy?', required: false, options: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }], audience: ['social-care'], sharedWhen: { question: 'share', audience: ['school'] }, next: 'copy', source: 'S00.02' },
    { kind: 'choice', name: 'share', label: 'Share it?', required: false, options: [{ value: 'yes', text: 'Yes' }], audience: ['social-care'], next: 'ask', source: 'S00.02' },
    { kind: 'date', name: 'metOn', label: 'When did you meet?', required: false, audience: ['school'], next: 'ask', source: 'S00.03' },
    { kind: 'rows', name: 'targets', label: 'Targets', rowName: 'Target', required: true, atLeast: 1, atMost: 3, audience: ['school'], next: 'ask', source: 'S00.04', columns: [{ name: 'area', label: 'Area', kind: 'text', required: true }, { name: 'byWhen', label: 'By when', kind: 'date', required: true }] },
  ],
};

test('a draft is read as far as it goes', () => {
  const { answers, problems } = readAnswers(section, { goingWell: ' Reading\r\nand maths ', 'metOn-day': '3', 'metOn-month': '5', 'metOn-year': '2026', 'targets.0.area': 'Reading', 'targets.0.byWhen-day': '1', 'targets.0.byWhen-month': '7', 'targets.0.byWhen-year': '2026' });
  expect(problems).toEqual([]);
  expect(answers).toEqual({ goingWell: 'Reading\nand maths', metOn: '2026-05-03', targets: [{ area: 'Reading', byWhen: '2026-07-01' }] });
});

test.each([
  [{ goingWell: 'x'.repeat(101) }, 'goingWell', 'Shorten'],
  [{ therapy: 'maybe' }, 'therapy', 'Choose'],
  [{ 'metOn-day': '31', 'metOn-month': '2', 'metOn-year': '2026' }, 'metOn', 'real date'],
  [{ somethingElse: 'x' }, '', 'no question'],
  [{ 'goingWell--reason': 'would-rather-not-say' }, 'goingWell--reason', 'reasons'],
])('what cannot be an answer is refused with words that help: %j', (fields, field, words) => {
  const { problems } = readAnswers(section, fields);
  expect(problems[0]?.field).toBe(field);
  expect(problems[0]?.message).toContain(words);
});

test('words beside a way out are kept, and the way out is dropped', () => {
  expect(readAnswers(section, { goingWell: 'Art', 'goingWell--reason': 'not-known-yet' }).answers.goingWell).toBe('Art');
});

test('a way out counts as an answer and says who was asked and when', () => {
  const without = { goingWell: { reason: 'no-view-received' as const }, targets: [{ area: 'Art', byWhen: '2026-07-01' }] };
  expect(checkComplete(section, without, {})[0]?.message).toContain('who was asked');
  const answers = { ...without, goingWell: { reason: 'no-view-received' as const, who: 'Mum', when: '2026-05-03' } };
  expect(sectionStatus(section, answers, {})).toBe('ready');
  expect(JSON.stringify(sectionBlocks(section, answers, {}, 'school'))).toContain('No view received: asked Mum on 3 May 2026');
});

test('what is missing is named with the box it belongs to', () => {
  expect(checkComplete(section, { targets: [{ area: 'Art' }] }, {}).map((each) => each.field)).toEqual(['goingWell', 'targets.0.byWhen']);
});

test('an audience reads what is meant for it, and more only where it was shared', () => {
  const answers = { therapy: 'yes', goingWell: 'Art' };
  const seenBy = (audience: string, given = answers): string[] => visibleQuestions(section, given, {}, audience).map(({ name }) => name);
  expect(seenBy('school')).toEqual(['goingWell', 'metOn', 'targets']);
  expect(seenBy('school', { ...answers, share: 'yes' } as never)).toEqual(['goingWell', 'therapy', 'metOn', 'targets']);
  expect(seenBy('head-teacher')).toEqual([]);
});

test('what changes slowly is carried to the next time and marked', () => {
  expect(carryForward(section, { therapy: 'yes', goingWell: 'Art' })).toEqual({ answers: { therapy: 'yes' }, carried: ['therapy'] });
});

test('the boxes of a section: every one has a label, nothing is shown that the audience may not read', () => {
  const html = htmlOf(<SectionFields section={section} answers={{ goingWell: '<b>' }} facts={{}} audience="school" page={{ entries: {}, problems: [] }} />);
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('therapy');
  expect(html).toContain('name="targets.0.byWhen-day"');
});

test('no posted field, however odd, breaks the reading or brings in a key that is not a question', () => {
  const names = section.questions.map((question) => question.name);
  fc.assert(fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...names, 'targets.0.area', 'targets.999.area', '__proto__', 'constructor', 'targets.0.__proto__')), fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }))), (fields) => {
    const { answers } = readAnswers(section, fields);
    expect(Object.keys(answers).every((name) => names.includes(name))).toBe(true);
    expect(({} as Record<string, unknown>).area).toBeUndefined();
  }));
});

describe('rows on paper', () => {
  const wide = (columns: number): Section => ({ ...section, questions: [{ kind: 'rows', name: 'targets', label: 'Targets', rowName: 'Target', required: true, atMost: 3, audience: ['school'], next: 'ask', source: 'S00.04', columns: Array.from({ length: columns }, (_, at) => ({ name: `c${at}`, label: `Column ${at}`, kind: 'text' as const, required: at === 0 })) }] });
  const blocksOf = (columns: number, row: Record<string, string>) => sectionBlocks(wide(columns), { targets: [row] }, {}, 'school');

  test('stand in a table while it fits on a sheet', () => {
    expect(blocksOf(5, { c0: 'a', c4: 'e' })[1]).toMatchObject({ kind: 'table', rows: [['a', '', '', '', 'e']] });
  });

  test('stand under headings of their own when it does not; what is empty and was not required is left out', () => {
    expect(blocksOf(6, { c0: 'a', c5: 'f' }).slice(1)).toEqual([
      { kind: 'heading', level: 3, text: 'Target 1' },
      { kind: 'facts', rows: [{ term: 'Column 0', text: ['a'] }, { term: 'Column 5', text: ['f'] }] },
    ]);
    expect(blocksOf(6, { c1: 'b' })[2]).toMatchObject({ rows: [{ term: 'Column 0', text: [], note: 'Not answered' }, { term: 'Column 1', text: ['b'] }] });
  });
});
