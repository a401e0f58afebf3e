import { ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { keptAuthorities } from '../domain/board-roles';
import { decideMessageMove, type MessageMove } from '../domain/message-life';
import type { Mover } from '../domain/return-life';
import type { DutyNeeds } from './needs';
import { readMessage, type ReadMessage } from './read-messages';
import { writersAt } from './find-return';

export type FoundMessage = { message: ReadMessage; schoolName: string; movers: readonly Mover[]; /** The return that it is about, for those of the school. */ returnId?: string };

/** Found by those of its school who answer the return, and by the Virtual School that wrote it; by nobody else. */
export const findMessage = async (needs: Pick<DutyNeeds, 'messages' | 'roles' | 'schools' | 'returns'>, actor: Actor, publicId: string): Promise<Result<FoundMessage>> => {
  const message = await needs.messages.byPublicId(publicId);
  if (!message) return refuse('not-found');
  const movers = writersAt(actor, message.urn);
  if (movers.length === 0 && !keptAuthorities(actor).includes(message.authorityId)) return refuse('not-found');
  const school = await needs.schools.find(message.urn);
  const [listed] = movers.length > 0 ? await needs.returns.list([message.urn], message.year) : [];
  return school ? ok({ message: readMessage(needs, message), schoolName: school.name, movers, returnId: listed?.publicId }) : refuse('not-found');
};

/** The school's one answer, to the message as it was read (`seen`). */
export const answerMessage = async ({ messages, outbox }: Pick<DutyNeeds, 'messages' | 'outbox'>, { message, movers }: FoundMessage, seen: number, { move, words }: { move: MessageMove; words: string }, actor: Actor): Promise<Result<undefined>> => {
  if (movers.length === 0) return refuse('not-yours');
  if (message.version !== seen) return refuse('changed-meanwhile');
  const to = decideMessageMove(message, move, movers);
  if (!to.ok) return to;
  if (move === 'answer' && words === '') return refuse('invalid', [{ field: 'words', message: 'Enter your answer' }]);
  const role = urnsOf(actor, 'designated-teacher').includes(message.urn) ? 'designated-teacher' : 'head-teacher';
  if (!(await messages.answer(message, seen, { to: to.value, words, by: actor.accountId, role }))) return refuse('changed-meanwhile');
  await outbox.emit('duties.message-answered', { message: message.publicId });
  return ok(undefined);
};
