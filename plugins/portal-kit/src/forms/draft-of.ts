import type { Fields } from '../page';
import { ok, refuse, type Problem, type Result } from '../result';
import { visibleQuestions } from './asked';
import { readAnswers } from './read-answers';
import type { Answer, Answers, Facts, RowValue, Section } from './section';

/** What stands in the record, and through whose eyes the person writes. */
export type DraftBase = { section: Section; before: Answers; facts: Facts; audience: string; newId: () => string };

/**
 * What a save makes of a section. `changed` names the questions whose answers differ from before. `leftOut`: while
 * somebody types, what cannot be kept as it stands (half a date, a text too long) waits; the rest is saved.
 */
export type Draft = { answers: Answers; changed: readonly string[]; leftOut?: string };

const isRows = (answer: Answer | undefined): answer is readonly RowValue[] => Array.isArray(answer) && answer.length > 0 && typeof answer[0] === 'object';

/**
 * Rows keep their identity: a decision on a request for money belongs to its target, wherever that stands in the table.
 * A row that a page has added does not know its own yet: the next save finds it in its place.
 */
const withIds = (answer: Answer, before: Answer | undefined, newId: () => string): Answer => {
  if (!isRows(answer)) return answer;
  const known = isRows(before) ? before : [];
  const taken = new Set(answer.map((row) => row.id));
  return answer.map((row, at) => {
    if (row.id) return row;
    const earlier = known[at]?.id;
    return { ...row, id: earlier && !taken.has(earlier) ? earlier : newId() };
  });
};

const same = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What this person could not see stays as it is; what they could see becomes what they entered. */
const merged = ({ section, before, facts, audience, newId }: DraftBase, entered: Answers): Answers => {
  const theirs = new Set(visibleQuestions(section, { ...before, ...entered }, facts, audience).map((question) => question.name));
  const kept = Object.entries(before).filter(([name]) => !theirs.has(name));
  return Object.fromEntries([...kept, ...Object.entries(entered).filter(([name]) => theirs.has(name)).map(([name, answer]) => [name, withIds(answer, before[name], newId)] as const)]);
};

const questionOf = (section: Section, field: string): string | undefined => section.questions.find(({ name }) => field === name || field.startsWith(`${name}-`) || field.startsWith(`${name}.`))?.name;

/** The entered answers, and for each question that holds a problem the answer from before. */
const keptBack = ({ section, before }: DraftBase, entered: Answers, problems: readonly Problem[]): Answers => {
  const wrong = new Set(problems.map(({ field }) => questionOf(section, field)));
  return Object.fromEntries([...Object.entries(before).filter(([name]) => wrong.has(name)), ...Object.entries(entered).filter(([name]) => !wrong.has(name))]);
};

/**
 * The draft that posted fields make of a section: an unfinished draft is fine, one of the wrong shape is refused
 * ('invalid', with the problems). Autosave keeps back what cannot stand yet in place of refusing.
 */
export const draftOf = (base: DraftBase, fields: Fields, isAutosave: boolean): Result<Draft> => {
  const { answers, problems } = readAnswers(base.section, fields);
  if (problems.length > 0 && (!isAutosave || problems.some(({ field }) => field === ''))) return refuse('invalid', problems);
  const next = merged(base, problems.length > 0 ? keptBack(base, answers, problems) : answers);
  const changed = base.section.questions.map((question) => question.name).filter((name) => !same(base.before[name], next[name]));
  return ok({ answers: next, changed, leftOut: problems[0]?.message });
};
