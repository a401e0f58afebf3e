import { bookingLife, stateTitle, type BookingState, type Step } from './booking-life';

type Drawn = Step & { from: string; move: string };
const all: Drawn[] = (Object.keys(bookingLife) as BookingState[]).flatMap((from) => Object.entries(bookingLife[from]).map(([move, step]) => ({ from, move, ...step })));
const rows = all.map(({ from, move, to, by, when = '' }) => `| ${from} | ${move} | ${to} | ${by.join(', ')} | ${when} |`).join('\n');
const arrows = all.map(({ from, move, to }) => `  ${from} --> ${to}: ${move}`).join('\n');

/** docs/states/training.md, from the table alone. */
export const lifeDocument = (): string => `# The life of a booking

Generated from plugins/training/server/src/domain/booking-life.ts; a test compares it.

**holder** is whoever comes, or booked for them. **organiser** is the head or an adviser of the Virtual School that runs the event. **portal** is the clock: nobody presses a button.

${(Object.keys(bookingLife) as BookingState[]).map((state) => `- *${state}*: ${stateTitle[state]}`).join('\n')}

\`\`\`mermaid
stateDiagram-v2
  [*] --> booked: a place was free
  [*] --> waiting: none was free, or others wait
${arrows}
\`\`\`

| from | move | to | who | when |
|---|---|---|---|---|
${rows}
`;
