import { filled, problemWithWording } from './wording';

const mail = { placeholders: { reference: 'K7QD-3M2X', days: '7' } };
const none = { placeholders: {} };

test.each([
  ['words without a placeholder', mail, { subject: 'A plan', paragraphs: ['It is agreed.'] }],
  ['words with every placeholder, some twice', mail, { subject: '{reference}', paragraphs: ['{days} days, {days}.', '{reference}'] }],
  ['the longest there may be', mail, { subject: 'x'.repeat(120), paragraphs: Array(10).fill('x'.repeat(1000)) }],
])('%s are right', (_, definition, value) => {
  expect(problemWithWording(definition, value)).toBeUndefined();
});

test.each([
  ['a name of nobody’s choosing', mail, { subject: 'For {childName}', paragraphs: ['x'] }, '{childName} is not a placeholder of this mail. This mail has {reference}, {days}'],
  ['a placeholder where there are none', none, { subject: 'x', paragraphs: ['{days}'] }, '{days} is not a placeholder of this mail. This mail has none'],
  ['a bracket that opens nothing', mail, { subject: 'x', paragraphs: ['{'] }, 'Curly brackets are for placeholders only. This mail has {reference}, {days}'],
  ['a template of another kind', mail, { subject: 'x', paragraphs: ['{{days}}'] }, 'Curly brackets are for placeholders only. This mail has {reference}, {days}'],
])('%s is not', (_, definition, value, sentence) => {
  expect(problemWithWording(definition, value)).toBe(sentence);
});

test.each([undefined, null, 'words', {}, { subject: '', paragraphs: ['x'] }, { subject: 'x', paragraphs: [] }, { subject: 'x', paragraphs: [' '] }, { subject: 'x', paragraphs: 'x' }, { subject: 'x\r\nBcc: other', paragraphs: ['x'] }, { subject: 'x'.repeat(121), paragraphs: ['x'] }, { subject: 'x', paragraphs: Array(11).fill('x') }, { subject: 'x', paragraphs: [7] }])('%j are no words of a mail', (value) => {
  expect(problemWithWording(mail, value)).toMatch(/^Enter a subject of up to 120 characters/);
});

test('each placeholder is filled wherever it stands, and what is filled in is not looked through again', () => {
  expect(filled({ subject: '{reference}', paragraphs: ['{days} days: {reference}', 'as it is'] }, { reference: '{days}', days: 7 })).toEqual({ subject: '{days}', paragraphs: ['7 days: {days}', 'as it is'] });
});
