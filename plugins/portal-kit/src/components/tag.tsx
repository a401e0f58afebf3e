import type { ReactElement } from 'react';
import { classes } from './field';

/** Where a piece of work stands. The colour only repeats what the word says. */
export type Status = 'not-started' | 'in-progress' | 'ready' | 'signed' | 'returned' | 'late' | 'done' | 'waiting' | 'not-needed';

const looks: Record<Status, { text: string; colour?: string }> = {
  'not-started': { text: 'Not started', colour: 'grey' },
  'in-progress': { text: 'In progress', colour: 'light-blue' },
  ready: { text: 'Ready', colour: 'turquoise' },
  signed: { text: 'Signed', colour: 'green' },
  returned: { text: 'Returned', colour: 'orange' },
  late: { text: 'Late', colour: 'red' },
  done: { text: 'Done', colour: 'green' },
  waiting: { text: 'Waiting', colour: 'purple' },
  'not-needed': { text: 'Not needed', colour: 'grey' },
};

export type TagProps = { status: Status; text?: string };

export const Tag = ({ status, text }: TagProps): ReactElement => {
  const look = looks[status];
  return <strong className={classes('govuk-tag', look.colour && `govuk-tag--${look.colour}`)}>{text ?? look.text}</strong>;
};
