import { partLife, planLife } from './pep-life';

type Life = Record<string, Partial<Record<string, { to: string; by: readonly string[]; when?: string }>>>;

const steps = (life: Life) => Object.entries(life).flatMap(([from, moves]) => Object.entries(moves).flatMap(([move, step]) => (step ? [{ from, move, ...step }] : [])));

const diagram = (life: Life): string =>
  ['```mermaid', 'stateDiagram-v2', ...Object.keys(life).map((state) => `  state "${state.replace(/-/g, ' ')}" as ${state.replace(/-/g, '_')}`), ...steps(life).map(({ from, move, to }) => `  ${from.replace(/-/g, '_')} --> ${to.replace(/-/g, '_')}: ${move.replace(/-/g, ' ')}`), '```'].join('\n');

const table = (life: Life): string =>
  ['| from | move | to | who | when |', '|---|---|---|---|---|', ...steps(life).map(({ from, move, to, by, when = '' }) => `| ${from} | ${move} | ${to} | ${by.join(', ')} | ${when} |`)].join('\n');

/** docs/states/pep.md, from the tables alone. */
export const lifeDocument = (): string => `# The life of a personal education plan

Generated from plugins/pep/server/src/domain/pep-life.ts; a test compares it.

**writer** is the side whose part it is: the designated teacher for the school part, the social worker for the care part. **checker** is the head or an adviser of the Virtual School.

## A part

${diagram(partLife)}

${table(partLife)}

## The plan

The state of the plan is derived from its parts: *to do* until somebody begins, *with the Virtual School* when both parts are signed or the Virtual School goes on without the care part, *under way* in between.

${diagram(planLife)}

${table(planLife)}
`;
