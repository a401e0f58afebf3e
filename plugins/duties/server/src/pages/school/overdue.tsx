import { formatDay, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { happenedWords } from '../../domain/happenings';
import type { OverdueDuty } from '../../use-cases/overdue-at';

/** Duties whose day has passed: answered with "not yet" until then, or open since something happened. */
export const OverdueDuties = ({ overdue }: { overdue: readonly OverdueDuty[] }): ReactElement => (
  <Table
    caption="Overdue" captionSize="m" columns={['Duty', 'Why', 'Was due on']} keys={overdue.map(({ code, on }, at) => `${code}-${on}-${at}`)}
    rows={overdue.map(({ code, wording, event, on }) => [`${code}. ${wording}`, event ? happenedWords[event] : 'Answered “not yet”', formatDay(on)])}
  />
);
