import type { Answer, Answers, Facts, Question, RowValue, Section } from '@virtual-school/portal-kit';
import { publicIdFrom, type Random } from './random';

const childSays = ['I like art because nobody rushes me.', 'Science is good when we do experiments.', 'My best time is lunch club with my friends.', 'I want to be a vet, or a train driver.', 'Maths is hard when it is loud.', 'Mr Placeholder listens to me.', 'I worry when the timetable changes.'];
const adultSays = ['Reads with growing confidence and joins in discussions.', 'Needs a quiet place at the start of the day.', 'Has a trusted adult and checks in with them every morning.', 'Attends well; the two absences were explained.', 'Makes good progress with small-group work.', 'Enjoys football and the school choir.'];
const measures = ['Reading age after twelve weeks', 'Weekly check of ten questions', 'Attendance in the register', 'The child says so at the next meeting'];

/** What fits the question better than a sentence about school. */
const fitting: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^who\b|lead|trust|attended|manager/i, ['Ms Invented, learning mentor', 'Mr Placeholder, form teacher', 'The invented designated teacher']],
  [/grade or level|scaled score|working at/i, ['Working at the level expected', 'A little below, catching up', 'Secure in most of the work of the year', 'Reads fluently, writes less willingly']],
  [/see it|measure/i, measures],
  [/what will be done|how often|arrangement|support/i, ['Twenty minutes in a small group, three times a week', 'A quiet start to the day with a trusted adult', 'Paired reading at lunch, every other day']],
  [/reach\?|target/i, ['Reads a whole book of their own choice', 'Explains how a sum was solved, in words', 'Arrives in time for registration each day']],
  [/what for\?|cost/i, ['Ten hours of tutoring', 'A tablet with a reading app', 'A place in the holiday club']],
  [/interest|club|talent/i, ['Football on Tuesdays, choir on Thursdays', 'Drawing comics, and the school garden']],
  [/language|religion|responsibility|consent/i, ['English; nothing to arrange', 'The council; the carer signs for day trips', 'Parents and the council']],
];

/** In the words of the child where the child is asked, else what an adult would write here. */
const wordsFor = (label: string, source: string, random: Random): string => {
  const [, words] = fitting.find(([pattern]) => pattern.test(label)) ?? [];
  if (words) return random.pick(words);
  return random.pick(source.startsWith('S05') ? childSays : adultSays);
};

const day = (random: Random, year = 2026): string => `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;

const cell = (column: Extract<Question, { kind: 'rows' }>['columns'][number], random: Random): string => {
  if (column.kind === 'date') return day(random, 2027);
  if (column.kind === 'number') return String(random.whole(1, 20) * 10);
  if (column.kind === 'choice') return random.pick(column.options ?? []).value;
  return wordsFor(column.label, '', random).slice(0, column.maxLength ?? 200);
};

const rowsOf = (question: Extract<Question, { kind: 'rows' }>, random: Random): RowValue[] => {
  const count = question.startWith?.length ?? random.whole(Math.max(1, question.atLeast ?? 1), Math.min(3, question.atMost));
  return Array.from({ length: count }, (_, at) => ({
    ...Object.fromEntries(question.columns.filter((column) => column.required || random.chance(0.4)).map((column) => [column.name, cell(column, random)])),
    ...question.startWith?.[at],
    id: publicIdFrom(random),
  }));
};

const valueFor = (question: Question, random: Random): Answer => {
  switch (question.kind) {
    case 'long-text':
    case 'text':
      return wordsFor(question.label, question.source, random).slice(0, question.maxLength);
    case 'number':
      return String(random.whole(question.min ?? 0, Math.min(question.max ?? 40, 300)));
    case 'date':
      return day(random, 2027);
    case 'choice':
      return random.pick(question.options).value;
    case 'choices':
      return [random.pick(question.options).value];
    case 'rows':
      return rowsOf(question, random);
  }
};

/** Sessions that add up: of those possible most are attended, a few missed without permission. */
const attended = (answers: Record<string, Answer>, random: Random): Record<string, Answer> => {
  if (answers.sessionsPossible === undefined) return answers;
  const possible = random.whole(50, 62) * 2;
  const missed = random.whole(0, random.chance(0.2) ? 30 : 8);
  return { ...answers, sessionsPossible: String(possible), sessionsAttended: String(possible - missed), sessionsUnauthorised: String(random.whole(0, Math.min(missed, 6))) };
};

/** Whole answers to a section, now and then with an honest way out; the same seed gives the same words. */
export const answersTo = (section: Section, facts: Facts, random: Random): Answers => {
  const answers: Record<string, Answer> = {};
  for (const question of section.questions) {
    if (question.when && !question.when(answers, facts)) continue;
    if (!question.required && random.chance(0.5)) continue;
    const out = question.waysOut?.find((reason) => reason !== 'no-view-received');
    answers[question.name] = out && random.chance(0.06) ? { reason: out } : valueFor(question, random);
  }
  return attended(answers, random);
};
