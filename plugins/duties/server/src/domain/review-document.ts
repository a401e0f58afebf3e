import { formatDay, type Answers, type Block, type DocumentModel } from '@virtual-school/portal-kit';
import { textIn } from './answer-line';
import { sentence } from './sentences';
import type { ReviewGroup, Template } from './self-review';

const levelOf = ({ levels }: Template, answers: Answers, name: string): string => levels[Number(textIn(answers, name)) - 1] ?? 'Not answered';

const evidenceOf = (answers: Answers, name: string): string => {
  const [held, checked] = [textIn(answers, `${name}Held`), textIn(answers, `${name}Checked`)];
  return [held && sentence(held), checked && `Last checked on ${formatDay(checked)}.`].filter(Boolean).join(' ') || '–';
};

/** One group: what was said to each statement, in the words that were asked. */
export const groupBlock = (template: Template, { title, statements }: ReviewGroup, answers: Answers): Block =>
  ({ kind: 'table', caption: title, header: ['Statement', 'Level', 'Evidence', 'What comes next'], rows: statements.map(({ name, wording }) => [wording, levelOf(template, answers, name), evidenceOf(answers, name), textIn(answers, `${name}Next`) ?? '–']) });

/** How often each level was chosen: what a reader looks at first. */
const summary = (template: Template, answers: Answers): Block => {
  const given = template.groups.flatMap(({ statements }) => statements.map(({ name }) => levelOf(template, answers, name)));
  const count = (level: string) => String(given.filter((each) => each === level).length);
  return { kind: 'table', caption: 'At a glance', header: ['Level', 'Statements'], rows: [...template.levels, ...(given.includes('Not answered') ? ['Not answered'] : [])].map((level) => [level, count(level)]) };
};

export const reviewBlocks = (template: Template, answers: Answers): Block[] => [summary(template, answers), ...template.groups.map((group) => groupBlock(template, group, answers))];

type Printed = { template: Template; answers: Answers; schoolName: string; urn: string; year: number; today: string; finished?: { on: string; by: string } };

/** The same as a document: page and paper are drawn from one model. */
export const reviewDocument = ({ template, answers, schoolName, urn, year, today, finished }: Printed): DocumentModel => ({
  title: template.title, language: 'en-GB', reference: `URN ${urn}`, version: finished ? 'finished' : 'draft', audience: 'School', date: finished?.on ?? today, isOpen: true,
  ...(!finished && { draft: 'Draft, not finished' }),
  blocks: [
    { kind: 'paragraph', text: `${schoolName}. School year ${year} to ${year + 1}.${finished ? ` Finished by ${finished.by} on ${formatDay(finished.on)}.` : ''}` },
    ...reviewBlocks(template, answers),
    { kind: 'paragraph', text: 'A self-review by the school, of good practice and not of law. No pupil is named.', tone: 'note' },
  ],
});
