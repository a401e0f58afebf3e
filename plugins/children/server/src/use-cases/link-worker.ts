import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { WorkerLinksStore } from '../store/worker-links-store';

/** What the data officer says of one address: this person it is, or the link is wrong. */
export type WorkerChoice = { authorityId: number; email: string } & ({ does: 'link'; account: string } | { does: 'unlink' });

/** A social worker reaches a child only by an address that a data officer has confirmed. Runs inside the caller's transaction. */
export const linkWorker = (store: WorkerLinksStore) => async (actor: Actor, choice: WorkerChoice, at: string): Promise<Result<void>> => {
  if (choice.does === 'unlink') return (await store.unlink(actor, choice.authorityId, choice.email)) ? ok(undefined) : refuse('changed-meanwhile');
  const account = await store.candidate(actor, choice.authorityId, choice.email, choice.account);
  if (!account) return refuse('invalid', [{ field: '', message: 'This account cannot be linked to the address: it is gone, or no longer a social worker of the authority' }]);
  return (await store.link(choice.authorityId, choice.email, account.id, { at, by: actor.accountId })) ? ok(undefined) : refuse('changed-meanwhile');
};
