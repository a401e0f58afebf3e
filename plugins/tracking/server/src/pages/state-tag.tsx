import { Tag, type Status } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { ReportState } from '../domain/report-life';

const looks: Record<ReportState, { status: Status; text: string }> = {
  told: { status: 'waiting', text: 'Not seen yet' },
  seen: { status: 'in-progress', text: 'Seen' },
  closed: { status: 'done', text: 'Closed' },
  withdrawn: { status: 'not-needed', text: 'Withdrawn' },
};

export const stateWords = (state: ReportState): string => looks[state].text;
export const StateTag = ({ state }: { state: ReportState }): ReactElement => <Tag {...looks[state]} />;
