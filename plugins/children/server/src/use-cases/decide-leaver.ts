import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { inWords } from '../domain/days';
import type { Decision, Leaver, LeaversStore } from '../store/leavers-store';

export type LeaverDecision = { decision: Decision; leftOn: string; today: string; at: string; accountId: number };

const wrongDay = ({ inCareSince }: Leaver, { leftOn, today }: LeaverDecision): string | undefined => {
  if (leftOn === '') return 'Enter the day on which the child left care';
  if (leftOn > today) return 'The day must be today or in the past';
  return inCareSince && leftOn < inCareSince ? `The day must not be before ${inWords(inCareSince)}, when the child came into care` : undefined;
};

/** The data officer says whether a child who is missing from the file has left. Runs inside the caller's transaction. */
export const decideLeaver = (store: LeaversStore, publish: (authorityId: number, today: string) => Promise<unknown>) => async (leaver: Leaver, made: LeaverDecision): Promise<Result<void>> => {
  const wrong = made.decision === 'left' ? wrongDay(leaver, made) : undefined;
  if (wrong) return refuse('invalid', [{ field: 'left', message: wrong }]);
  if (!(await store.decide(leaver, made.decision, made))) return refuse('changed-meanwhile');
  if (made.decision === 'left') {
    await store.endCare(leaver.child.id, made.leftOn, made.at);
    await publish(leaver.child.authorityId, made.today);
  }
  return ok(undefined);
};
