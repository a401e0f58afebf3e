import { Tag } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { PlanState } from '../domain/pep-life';

export type PartStatus = 'not-started' | 'in-progress' | 'ready' | 'signed' | 'returned';

const planWords: Record<PlanState, string> = { 'to-do': 'To do', 'under-way': 'Under way', 'with-virtual-school': 'With the Virtual School', approved: 'Approved', 'not-required': 'Not required', closed: 'Closed unfinished' };
const planLooks = { 'to-do': 'not-started', 'under-way': 'in-progress', 'with-virtual-school': 'waiting', approved: 'done', 'not-required': 'not-needed', closed: 'not-needed' } as const;

export const planTitle = (state: PlanState): string => planWords[state];
export const PlanTag = ({ state }: { state: PlanState }): ReactElement => <strong className={state === 'approved' ? 'govuk-tag govuk-tag--green' : 'govuk-tag govuk-tag--blue'} data-state={planLooks[state]}>{planWords[state]}</strong>;
export const PartTag = ({ status }: { status: PartStatus }): ReactElement => <Tag status={status} />;
export const LateTag = ({ days }: { days: number }): ReactElement | null => (days > 0 ? <Tag status="late" text={`${days} working day${days === 1 ? '' : 's'} late`} /> : null);
