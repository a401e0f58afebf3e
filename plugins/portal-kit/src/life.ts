/** The life of a record as a table: by state and move, where it leads, who makes it, and when it may be made. */
export type Life = Readonly<Record<string, Readonly<Record<string, { to: string; by: string | readonly string[]; when?: string }>>>>;

/** The diagram and the table of a life, as docs/states shows them. `begins` are the first arrows: 'waiting: send'. */
export const drawLife = (life: Life, begins: readonly string[]): string => {
  const steps = Object.entries(life).flatMap(([from, moves]) => Object.entries(moves).map(([move, step]) => ({ from, move, ...step })));
  return `\`\`\`mermaid
stateDiagram-v2
${begins.map((begin) => `  [*] --> ${begin}`).join('\n')}
${steps.map(({ from, move, to }) => `  ${from} --> ${to}: ${move}`).join('\n')}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${steps.map(({ from, move, to, by, when = '' }) => `| ${from} | ${move} | ${to} | ${[by].flat().join(', ')} | ${when} |`).join('\n')}
`;
};
