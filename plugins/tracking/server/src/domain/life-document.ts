import { reportLife, type ReportState } from './report-life';

const steps = (Object.keys(reportLife) as ReportState[]).flatMap((from) => Object.entries(reportLife[from]).map(([move, { to, by, when = '' }]) => ({ from, move, to, by, when })));

/** docs/states/tracking.md, from the table alone. */
export const lifeDocument = (): string => `# The life of what a school has told

Generated from plugins/tracking/server/src/domain/report-life.ts; a test compares it.

**school** is the designated teacher and the head teacher of the school that told it, **virtual-school** the head and the advisers of the Virtual School of the child's authority. A social worker reads.

\`\`\`mermaid
stateDiagram-v2
  [*] --> told: tell
${steps.map(({ from, move, to }) => `  ${from} --> ${to}: ${move}`).join('\n')}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${steps.map(({ from, move, to, by, when }) => `| ${from} | ${move} | ${to} | ${by} | ${when} |`).join('\n')}
`;
