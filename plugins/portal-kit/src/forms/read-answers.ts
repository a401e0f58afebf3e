import { readDate } from '../components/read-date';
import type { Fields } from '../page';
import type { Problem } from '../result';
import type { Answer, Answers, Column, Question, RowValue, Section, WayOut, WayOutReason } from './section';

type Read<T> = { value?: T; problem?: Problem };

/** One spelling, one kind of line end, and none of the characters that no person types. */
export const cleaned = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');

const single = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
};

const tooLong = (field: string, most: number, length: number): Problem => ({ field, message: `Shorten this answer to ${most.toLocaleString('en-GB')} characters. It has ${length.toLocaleString('en-GB')}.` });

const readText = (field: string, typed: string | undefined, most: number): Read<string> => {
  const text = cleaned(typed ?? '').trim();
  if ([...text].length > most) return { value: text, problem: tooLong(field, most, [...text].length) };
  return text === '' ? {} : { value: text };
};

const readNumber = (field: string, typed: string | undefined, { min, max, decimals = 0 }: { min?: number; max?: number; decimals?: number }): Read<string> => {
  const text = cleaned(typed ?? '').trim().replace(/[£,%\s]/g, '');
  if (text === '') return {};
  const wrong = (message: string): Read<string> => ({ problem: { field, message } });
  const shape = decimals > 0 ? new RegExp(`^-?\\d{1,9}(\\.\\d{1,${decimals}})?$`) : /^-?\d{1,9}$/;
  if (!shape.test(text)) return wrong(decimals > 0 ? `Enter a number with at most ${decimals} figures after the point` : 'Enter a whole number');
  if (min !== undefined && Number(text) < min) return wrong(`Enter ${min} or more`);
  if (max !== undefined && Number(text) > max) return wrong(`Enter ${max} or less`);
  return { value: text };
};

const readDay = (field: string, fields: Fields): Read<string> => {
  const day = readDate(fields, field);
  if (!day.ok) return { problem: day.problems?.[0] };
  return day.value === '' ? {} : { value: day.value };
};

const readChoice = (field: string, typed: string | undefined, options: readonly { value: string }[]): Read<string> => {
  if (!typed) return {};
  return options.some((each) => each.value === typed) ? { value: typed } : { problem: { field, message: 'Choose one of the answers' } };
};

const readCell = (field: string, column: Column, fields: Fields): Read<string> => {
  if (column.kind === 'date') return readDay(field, fields);
  if (column.kind === 'number') return readNumber(field, single(fields, field), { min: 0, max: 1_000_000, decimals: 2 });
  if (column.kind === 'choice') return readChoice(field, single(fields, field), column.options ?? []);
  return readText(field, single(fields, field), column.maxLength ?? 500);
};

const rowNumbers = (question: Question, fields: Fields): number[] => {
  const pattern = new RegExp(`^${question.name}\\.(\\d{1,3})\\.`);
  return [...new Set(Object.keys(fields).flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number))].sort((a, b) => a - b);
};

const readRows = (question: Extract<Question, { kind: 'rows' }>, fields: Fields): { value?: RowValue[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const rows = rowNumbers(question, fields).flatMap((at) => {
    const cells = question.columns.flatMap((column): [string, string][] => {
      const { value, problem } = readCell(`${question.name}.${at}.${column.name}`, column, fields);
      if (problem) problems.push(problem);
      return value === undefined ? [] : [[column.name, value]];
    });
    const id = single(fields, `${question.name}.${at}.id`);
    const isFilled = cells.some(([name]) => !question.startWith || name !== question.columns[0]?.name);
    return isFilled ? [Object.fromEntries([...cells, ...(id && /^[a-z2-7]{26}$/.test(id) ? [['id', id] as [string, string]] : [])])] : [];
  });
  if (rows.length > question.atMost) problems.push({ field: question.name, message: `Enter at most ${question.atMost}` });
  return { ...(rows.length > 0 && { value: rows.slice(0, question.atMost) }), problems };
};

const readWayOut = (question: Question, fields: Fields): { value?: WayOut; problem?: Problem } => {
  const reason = single(fields, `${question.name}--reason`);
  if (!reason) return {};
  if (!question.waysOut?.includes(reason as WayOutReason)) return { problem: { field: `${question.name}--reason`, message: 'Choose one of the reasons' } };
  const who = readText(`${question.name}--who`, single(fields, `${question.name}--who`), 120);
  const when = readDay(`${question.name}--when`, fields);
  return { value: { reason: reason as WayOutReason, ...(who.value && { who: who.value }), ...(when.value && { when: when.value }) }, problem: who.problem ?? when.problem };
};

const readValue = (question: Question, fields: Fields): { value?: Answer; problems: Problem[] } => {
  const one = ({ value, problem }: Read<string>) => ({ value, problems: problem ? [problem] : [] });
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return one(readText(question.name, single(fields, question.name), question.maxLength));
    case 'number':
      return one(readNumber(question.name, single(fields, question.name), question));
    case 'date':
      return one(readDay(question.name, fields));
    case 'choice':
      return one(readChoice(question.name, single(fields, question.name), question.options));
    case 'choices': {
      const posted = fields[question.name] ?? [];
      const chosen = (typeof posted === 'string' ? [posted] : posted).filter((each) => each !== '');
      const known = chosen.filter((each) => question.options.some((option) => option.value === each));
      return { value: known.length > 0 ? known : undefined, problems: known.length < chosen.length ? [{ field: question.name, message: 'Choose from the answers' }] : [] };
    }
    case 'rows':
      return readRows(question, fields);
  }
};

const partNames = (name: string): string[] => [name, `${name}-day`, `${name}-month`, `${name}-year`];

/** Every name a form of this section may post; anything else is refused. */
export const isFieldOf = (section: Section, field: string): boolean =>
  section.questions.some((question) => {
    const plain = [...partNames(question.name), `${question.name}--reason`, `${question.name}--who`, ...partNames(`${question.name}--when`)];
    if (plain.includes(field)) return true;
    const [, at, cell = ''] = field.startsWith(`${question.name}.`) ? (/^[a-zA-Z]+\.(\d{1,3})\.(.+)$/.exec(field) ?? []) : [];
    return question.kind === 'rows' && at !== undefined && (cell === 'id' || question.columns.some((column) => partNames(column.name).includes(cell)));
  });

/**
 * The answers that a draft holds: unfinished is allowed, a wrong shape is not. What was typed beside a way out counts
 * and the way out is dropped: words are never thrown away for a tick.
 */
export const readAnswers = (section: Section, fields: Fields): { answers: Answers; problems: Problem[] } => {
  const problems: Problem[] = Object.keys(fields).filter((field) => !isFieldOf(section, field)).map((field) => ({ field: '', message: `This page has no question “${field.slice(0, 40)}”` }));
  const answers: Record<string, Answer> = {};
  for (const question of section.questions) {
    const read = readValue(question, fields);
    const out = readWayOut(question, fields);
    problems.push(...read.problems, ...(out.problem ? [out.problem] : []));
    const answer = read.value ?? out.value;
    if (answer !== undefined) answers[question.name] = answer;
  }
  return { answers, problems };
};
