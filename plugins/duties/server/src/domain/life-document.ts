import { returnLife } from './return-life';

const words = (name: string): string => name.replace(/-/g, ' ');
const steps = Object.entries(returnLife).flatMap(([from, moves]) => Object.entries(moves).map(([move, step]) => ({ from, move, ...step })));

/** docs/states/duties.md, from the table alone. */
export const lifeDocument = (): string => `# The life of a school's return

Generated from plugins/duties/server/src/domain/return-life.ts; a test compares it.

**teacher** and **head** are the designated teacher and the head teacher of the school; **both** is one person who is both; a
**colleague** answers areas that were given to them. There is one return for each school and school year; reopening makes a new
edition of it.

\`\`\`mermaid
stateDiagram-v2
${Object.keys(returnLife).map((state) => `  state "${state}" as ${state}`).join('\n')}
${steps.map(({ from, move, to }) => `  ${from} --> ${to}: ${words(move)}`).join('\n')}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${steps.map(({ from, move, to, by, when = '' }) => `| ${from} | ${words(move)} | ${to} | ${by.join(', ')} | ${when} |`).join('\n')}
`;
