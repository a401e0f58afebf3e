import { ok, refuse, type Result } from '@virtual-school/portal-kit';

export type UploadState = 'waiting' | 'brought-in' | 'discarded' | 'expired';
export type UploadMove = 'bring-in' | 'discard' | 'expire';
type Step = { to: UploadState; by: 'data officer' | 'time'; when: string };

/** How long a file waits for somebody to say yes: nobody should bring in what was looked at last week. */
export const waitsForHours = 24;

/** The life of a file of children that a data officer sent. The buttons, the refusals and docs/states/children.md come from here. */
export const uploadLife: Record<UploadState, Partial<Record<UploadMove, Step>>> = {
  waiting: {
    'bring-in': { to: 'brought-in', by: 'data officer', when: 'somebody looked at what it would change, and that is still so' },
    discard: { to: 'discarded', by: 'data officer', when: '' },
    expire: { to: 'expired', by: 'time', when: `${waitsForHours} hours after it was sent` },
  },
  'brought-in': {},
  discarded: {},
  expired: {},
};

/** Where the move leads; wrong-state when the file does not wait any more. */
export const decideUpload = (state: UploadState, move: UploadMove): Result<UploadState> => {
  const step = uploadLife[state][move];
  return step ? ok(step.to) : refuse('wrong-state');
};
