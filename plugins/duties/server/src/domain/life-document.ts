import { beginsAs, messageLife } from './message-life';
import { returnLife } from './return-life';
import { reviewLife } from './review-life';

type Life = Readonly<Record<string, Readonly<Record<string, { to: string; by: readonly string[]; when?: string } | undefined>>>>;
const words = (name: string): string => name.replace(/-/g, ' ');
const stepsOf = (life: Life) => Object.entries(life).flatMap(([from, moves]) => Object.entries(moves).flatMap(([move, step]) => (step ? [{ from, move, ...step }] : [])));

/** The diagram and the table of a life, as docs/states shows them. */
const drawn = (life: Life): string => {
  const steps = stepsOf(life);
  return `\`\`\`mermaid
stateDiagram-v2
${Object.keys(life).map((state) => `  state "${state}" as ${state}`).join('\n')}
${steps.map(({ from, move, to }) => `  ${from} --> ${to}: ${words(move)}`).join('\n')}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${steps.map(({ from, move, to, by, when = '' }) => `| ${from} | ${words(move)} | ${to} | ${by.join(', ')} | ${when} |`).join('\n')}
`;
};

const answers = Object.entries(messageLife).flatMap(([from, moves]) => Object.entries(moves).map(([move, step]) => ({ from, move, ...step })));

/** docs/states/duties.md, from the tables alone. */
export const lifeDocument = (): string => `# The life of a school's return

Generated from plugins/duties/server/src/domain/return-life.ts and message-life.ts; a test compares it.

**teacher** and **head** are the designated teacher and the head teacher of the school; **both** is one person who is both; a
**colleague** answers areas that were given to them. There is one return for each school and school year; reopening makes a new
edition of it.

${drawn(returnLife)}
# The life of a message about a return

What the Virtual School says about a return stands beside it: nothing here moves the return.

\`\`\`mermaid
stateDiagram-v2
${Object.keys(messageLife).map((state) => `  state "${state}" as ${state}`).join('\n')}
${Object.entries(beginsAs).map(([kind, state]) => `  [*] --> ${state}: ${kind}`).join('\n')}
${answers.map(({ from, move, to }) => `  ${from} --> ${to}: ${words(move)}`).join('\n')}
\`\`\`

| from | move | to | of | who | when |
|---|---|---|---|---|---|
${answers.map(({ from, move, to, of, by, when = '' }) => `| ${from} | ${words(move)} | ${to} | ${of.join(', ')} | ${by.map(words).join(', ')} | ${when} |`).join('\n')}
`;

/** docs/states/self-reviews.md, from the table alone. */
export const reviewLifeDocument = (): string => `# The life of a school's self-review

Generated from plugins/duties/server/src/domain/review-life.ts; a test compares it.

There is one for each school, school year and template. It is the school's own: nobody outside the school moves it.

${drawn(reviewLife)}`;
