import type { ReactElement, ReactNode } from 'react';
import { classes } from './field';
import { Tag, type Status } from './tag';

export type Task = {
  id: string; // unique on the page; ties title, hint and status together
  title: string;
  href?: string; // without it the task cannot be opened
  hint?: ReactNode;
  status: Status;
  statusText?: string;
};

/** What is to be done, each with where it stands. Finished work has plain words, so that open work stands out. */
const StatusOf = ({ task }: { task: Task }): ReactElement =>
  task.status === 'done' ? <>{task.statusText ?? 'Done'}</> : <Tag status={task.status} text={task.statusText} />;

const Row = ({ task }: { task: Task }): ReactElement => {
  const ids = classes(`${task.id}-status`, task.hint ? `${task.id}-hint` : undefined);
  return (
    <li className={classes('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link')}>
      <div className="govuk-task-list__name-and-hint">
        {task.href ? <a className="govuk-link govuk-task-list__link" href={task.href} aria-describedby={ids}>{task.title}</a> : <div>{task.title}</div>}
        {task.hint && <div id={`${task.id}-hint`} className="govuk-task-list__hint">{task.hint}</div>}
      </div>
      <div className="govuk-task-list__status" id={`${task.id}-status`}><StatusOf task={task} /></div>
    </li>
  );
};

export const TaskList = ({ tasks }: { tasks: readonly Task[] }): ReactElement => (
  <ul className="govuk-task-list">{tasks.map((task) => <Row key={task.id} task={task} />)}</ul>
);
