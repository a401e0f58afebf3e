import { wayOutWords, type Question, type Section } from '@virtual-school/portal-kit';
import { partTitle } from './plan-document';

const audiences = ['school', 'social-care', 'virtual-school'] as const;

const mayRead = (question: Question, audience: string): string => {
  if (question.audience.includes(audience)) return 'yes';
  return question.sharedWhen?.audience.includes(audience) ? 'when ticked' : '–';
};

const columnsKeptBack = (question: Question, audience: string): string =>
  question.kind === 'rows' && question.columns.some((column) => column.audience && !column.audience.includes(audience)) ? ' (not all columns)' : '';

const row = (question: Question): string =>
  `| ${question.label} | ${audiences.map((audience) => mayRead(question, audience) + columnsKeptBack(question, audience)).join(' | ')} | ${question.required ? 'yes' : '–'} | ${(question.waysOut ?? []).map((reason) => wayOutWords[reason].toLowerCase()).join('; ') || '–'} | ${question.next === 'copy' ? 'carried over' : '–'} |`;

const table = (section: Section): string => `## ${section.title}

${partTitle[section.part as 'school']}.

| Question | School | Social care | Virtual School | Has to be answered | Ways out | Next plan |
|---|---|---|---|---|---|---|
${section.questions.map(row).join('\n')}
`;

/** docs/questions.md: what a plan asks, and who reads the answer; made from the sections, so it cannot say something else. */
export const questionsDocument = (sections: readonly Section[]): string => `# What a plan asks, and who reads it

Made from the sections in \`plugins/pep/server/src/forms\`; a test fails when it differs. A head teacher reads no answers, unless
acting as designated teacher. "When ticked": only when the social worker ticked that the school may read it. "Carried over": the
answer stands in the next plan from the start, marked to be checked.

${sections.map(table).join('\n')}`;
