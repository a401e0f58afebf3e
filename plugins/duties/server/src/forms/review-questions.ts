import type { Question, Section } from '@virtual-school/portal-kit';
import type { ReviewGroup, Statement } from '../domain/self-review';

const shared = { audience: ['school', 'virtual-school'], next: 'copy', required: false, source: 'self-review' } as const;

/** What is asked about one statement: its level, and quietly where evidence is kept and what comes next. */
const statementQuestions = (levels: readonly string[]) => ({ name, wording }: Statement): Question[] => [
  { ...shared, required: true, kind: 'choice', name, label: wording, options: levels.map((text, at) => ({ value: String(at + 1), text })) },
  { ...shared, kind: 'text', maxLength: 300, name: `${name}Held`, label: 'Where is the evidence kept in school?' },
  { ...shared, kind: 'date', name: `${name}Checked`, label: 'When was it last checked?', next: 'ask' },
  { ...shared, kind: 'long-text', maxLength: 500, rows: 2, name: `${name}Next`, label: 'What comes next?' },
];

/** A page of a self-review as a section, from the template that the school began with. */
export const groupSection = (levels: readonly string[], { name, title, statements }: ReviewGroup): Section =>
  ({ name, title, part: 'school', source: 'self-review', questions: statements.flatMap(statementQuestions(levels)) });
