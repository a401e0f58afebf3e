import { checkComplete, sectionBlocks } from '@virtual-school/portal-kit';
import { sections, sectionsFor } from '.';

const questions = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));

/** Field ids of the list that are not asked in a section, and why. */
const elsewhere: Record<string, string> = {
  'S01.02': 'the roll', 'S01.04': 'the roll', 'S01.05': 'the roll', 'S01.08': 'the child’s first page', 'S02.02': 'the roll', 'S02.05': 'the portal’s own people',
  'S03.01': 'the roll', 'S04.01': 'the register of schools', 'S06.01': 'early years', 'S06.02': 'early years', 'S07.03': 'attendance codes, when they are collected',
  'S10.03': 'columns of each target', 'S11.01': 'columns of each target', 'S11.02': 'the Virtual School’s decision', 'S11.03': 'what became of the last targets', 'S16.01': 'the plan itself',
  'S17.01': 'signing', 'S17.02': 'signing', 'S17.03': 'checking', 'S17.04': 'the reviewing officer, later', 'S17.05': 'the portal itself',
};
const schoolAge = ['S01.01', 'S01.02', 'S01.03', 'S01.04', 'S01.05', 'S01.06', 'S01.07', 'S01.08', 'S02.01', 'S02.02', 'S02.03', 'S02.04', 'S02.05', 'S02.07', 'S03.01', 'S03.02', 'S03.03', 'S03.04', 'S04.01', 'S04.02', 'S04.03', 'S04.07', 'S05.01', 'S05.02', 'S05.03', 'S05.04', 'S05.05', 'S05.06', 'S06.01', 'S06.02', 'S06.03', 'S06.04', 'S06.05', 'S06.06', 'S06.07', 'S06.08', 'S06.10', 'S07.01', 'S07.02', 'S07.03', 'S07.04', 'S07.05', 'S07.06', 'S08.01', 'S08.02', 'S08.03', 'S08.04', 'S08.05', 'S09.01', 'S09.02', 'S09.03', 'S10.01', 'S10.02', 'S10.03', 'S10.04', 'S10.05', 'S11.01', 'S11.02', 'S11.03', 'S12.01', 'S12.02', 'S13.01', 'S13.02', 'S13.03', 'S14.01', 'S14.02', 'S14.03', 'S15.01', 'S15.02', 'S15.03', 'S15.05', 'S16.01', 'S16.02', 'S16.03', 'S17.01', 'S17.02', 'S17.03', 'S17.04', 'S17.05'];

test('my voice stands first', () => {
  expect(sections[0]?.name).toBe('my-voice');
});

test.each(schoolAge)('field %s of school age is asked, or stands elsewhere for a reason', (id) => {
  expect(questions.some(({ question }) => question.source === id) || elsewhere[id] !== undefined).toBe(true);
});

test('no field stands both in a section and elsewhere', () => {
  expect(questions.map(({ question }) => question.source).filter((source) => elsewhere[source])).toEqual([]);
});

test('no question is asked twice in one plan', () => {
  const labels = questions.filter(({ question }) => question.name !== 'secondarySubjects').map(({ question }) => question.label);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
});

test('names are unique: sections in the plan, questions in their section', () => {
  const names = sections.map((section) => section.name);
  expect(new Set(names).size).toBe(names.length);
  for (const section of sections) expect(new Set(section.questions.map((question) => question.name)).size).toBe(section.questions.length);
});

test.each(questions.filter(({ question }) => question.required).map(({ section, question }) => [`${section.name}: ${question.name}`, question] as const))('%s has an honest way out', (_name, question) => {
  expect(question.waysOut?.length).toBeGreaterThan(0);
});

test('the head teacher’s audience is named by no question', () => {
  expect(questions.filter(({ question }) => question.audience.includes('head-teacher'))).toEqual([]);
});

test.each([['care-and-consent', 'immigration', 'shareImmigration'], ['health', 'therapy', 'shareTherapy'], ['changes-planned', 'permanence', 'sharePermanence']])('%s: %s reaches the school only when the social worker ticked it', (name, question, tick) => {
  const section = sections.find((each) => each.name === name);
  if (!section) throw new Error(name);
  const answers = { [question]: 'Words that are not for everybody' };
  const shownTo = (audience: string, given: Record<string, string>) => JSON.stringify(sectionBlocks(section, given, {}, audience));
  expect(shownTo('school', answers)).not.toContain('not for everybody');
  expect(shownTo('school', { ...answers, [tick]: 'no' })).not.toContain('not for everybody');
  expect(shownTo('school', { ...answers, [tick]: 'yes' })).toContain('not for everybody');
  expect(shownTo('virtual-school', answers)).toContain('not for everybody');
});

test.each(['R', '1', '4', '6', '8', '11'])('in year %s no section with a required question is complete before a word is written', (yearGroup) => {
  for (const section of sectionsFor({ yearGroup })) {
    const isDemanding = section.questions.some((question) => question.required && question.when === undefined);
    if (isDemanding) expect([section.name, checkComplete(section, {}, { yearGroup }).length > 0]).toEqual([section.name, true]);
  }
});

test('independence is asked from year 10', () => {
  expect(sectionsFor({ yearGroup: '9' }).some((section) => section.name === 'independence')).toBe(false);
  expect(sectionsFor({ yearGroup: '10' }).some((section) => section.name === 'independence')).toBe(true);
});
