import { formatDay } from '../calendar/days';
import type { Block } from '../documents/model';
import { visibleQuestions } from './asked';
import type { Answer, Answers, Column, Facts, Question, RowValue, Section, WayOut } from './section';
import { isWayOut, wayOutWords } from './ways-out';

const wayOutText = ({ reason, who, when }: WayOut): string => `${wayOutWords[reason]}${who || when ? `: asked${who ? ` ${who}` : ''}${when ? ` on ${formatDay(when)}` : ''}` : ''}`;

const optionText = (options: readonly { value: string; text: string }[] | undefined, value: string): string => options?.find((each) => each.value === value)?.text ?? value;

const cellText = (column: Column, value = ''): string => {
  if (column.kind === 'date' && value) return formatDay(value);
  return column.kind === 'choice' ? optionText(column.options, value) : value;
};

/** An answer in words, a text for each paragraph. */
export const answerText = (question: Question, answer: Answer | undefined): string[] => {
  if (answer === undefined) return [];
  if (isWayOut(answer)) return [wayOutText(answer)];
  if (question.kind === 'rows') return (answer as readonly RowValue[]).map((row) => question.columns.map((column) => cellText(column, row[column.name])).filter(Boolean).join('; '));
  if (Array.isArray(answer)) return (answer as readonly string[]).map((value) => optionText('options' in question ? question.options : undefined, value));
  const text = answer as string;
  if (question.kind === 'date') return [formatDay(text)];
  if (question.kind === 'choice') return [optionText(question.options, text)];
  return [question.kind === 'number' && question.suffix ? `${text} ${question.suffix}` : text];
};

const noteOf = (question: Question, answer: Answer | undefined, marks: Marks): string | undefined => {
  if (answer === undefined) return question.required ? 'Not answered' : undefined;
  if (marks.changed?.includes(question.name)) return 'Changed since it was returned';
  return marks.carried?.includes(question.name) ? 'From last time' : undefined;
};

export type Marks = { changed?: readonly string[]; carried?: readonly string[] };

const tableOf = (question: Question, columns: readonly Column[], rows: readonly RowValue[]): Block =>
  ({ kind: 'table', caption: question.label, header: columns.map((column) => column.label), rows: rows.map((row) => columns.map((column) => cellText(column, row[column.name]))) });

type Rows = Extract<Question, { kind: 'rows' }>;
/** A sheet of paper holds no more side by side. */
const widestTable = 5;

/** A table where it fits; else each row under a heading of its own. */
const rowBlocks = (question: Rows, rows: readonly RowValue[], audience: string): Block[] => {
  const columns = question.columns.filter((column) => !column.audience || column.audience.includes(audience));
  if (columns.length <= widestTable) return [tableOf(question, columns, rows)];
  return rows.flatMap((row, at): Block[] => [
    { kind: 'heading', level: 3, text: `${question.rowName} ${at + 1}` },
    { kind: 'facts', rows: columns.filter((column) => column.required || row[column.name]).map((column) => ({ term: column.label, text: row[column.name] ? [cellText(column, row[column.name])] : [], ...(!row[column.name] && { note: 'Not answered' }) })) },
  ]);
};


/** The section as this audience may read it: questions as asked, answers as what they are. For the check page and the PDF alike. */
export const sectionBlocks = (section: Section, answers: Answers, facts: Facts, audience: string, marks: Marks = {}): Block[] => {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: section.title }];
  let rows: { term: string; text: readonly string[]; note?: string }[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'facts', rows });
    rows = [];
  };
  for (const question of visibleQuestions(section, answers, facts, audience)) {
    const answer = answers[question.name];
    if (question.kind === 'rows' && answer !== undefined && !isWayOut(answer)) {
      flush();
      blocks.push(...rowBlocks(question, answer as readonly RowValue[], audience));
    } else if (answer !== undefined || question.required) {
      const note = noteOf(question, answer, marks);
      rows.push({ term: question.label, text: answerText(question, answer), ...(note && { note }) });
    }
  }
  flush();
  return blocks.length > 1 ? blocks : [...blocks, { kind: 'paragraph', text: 'Nothing is recorded here.', tone: 'note' }];
};
