import type { Answer, Answers, Facts, Question, RowValue, Section } from '@virtual-school/portal-kit';
import { publicIdFrom, type Random } from './random';

const childSays = ['I like art because nobody rushes me.', 'Science is good when we do experiments.', 'My best time is lunch club with my friends.', 'I want to be a vet, or a train driver.', 'Maths is hard when it is loud.', 'Mr Placeholder listens to me.', 'I worry when the timetable changes.'];
const adultSays = ['Reads with growing confidence and joins in discussions.', 'Needs a quiet place at the start of the day.', 'Has a trusted adult and checks in with them every morning.', 'Attends well; the two absences were explained.', 'Makes good progress with small-group work.', 'Enjoys football and the school choir.'];
const measures = ['Reading age after twelve weeks', 'Weekly check of ten questions', 'Attendance in the register', 'The child says so at the next meeting'];

const day = (random: Random, year = 2026): string => `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;

const cell = (column: Extract<Question, { kind: 'rows' }>['columns'][number], random: Random): string => {
  if (column.kind === 'date') return day(random, 2027);
  if (column.kind === 'number') return String(random.whole(1, 20) * 10);
  if (column.kind === 'choice') return random.pick(column.options ?? []).value;
  if (/measure|see it/i.test(column.label)) return random.pick(measures);
  return /who/i.test(column.name) ? 'The invented designated teacher' : random.pick(adultSays).slice(0, column.maxLength ?? 200);
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
      return random.pick(question.source.startsWith('S05') ? childSays : adultSays).slice(0, question.maxLength);
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
