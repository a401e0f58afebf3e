import { uploadLife, type UploadState } from './upload-life';

const steps = (Object.keys(uploadLife) as UploadState[]).flatMap((from) => Object.entries(uploadLife[from]).map(([move, { to, by, when }]) => ({ from, move, to, by, when })));

/** docs/states/children.md, from the table alone. */
export const lifeDocument = (): string => `# The life of a file of children that was sent to the portal

Generated from plugins/children/server/src/domain/upload-life.ts; a test compares it.

Only while a file waits is its text kept, sealed. What it changed, and what is wrong with it by file, row and field, stays.

\`\`\`mermaid
stateDiagram-v2
  [*] --> waiting: send
${steps.map(({ from, move, to }) => `  ${from} --> ${to}: ${move}`).join('\n')}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${steps.map(({ from, move, to, by, when }) => `| ${from} | ${move} | ${to} | ${by} | ${when} |`).join('\n')}
`;
