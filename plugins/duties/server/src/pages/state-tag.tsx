import { Tag, type Status } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { ReturnState } from '../domain/return-life';

const looks: Record<ReturnState | 'none', { status: Status; text: string }> = {
  none: { status: 'not-started', text: 'Not started' },
  open: { status: 'in-progress', text: 'In progress' },
  submitted: { status: 'waiting', text: 'With the head teacher' },
  confirmed: { status: 'done', text: 'Confirmed' },
};

export const StateTag = ({ state }: { state: ReturnState | undefined }): ReactElement => <Tag {...looks[state ?? 'none']} />;
