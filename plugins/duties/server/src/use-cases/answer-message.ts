import { academicYear, ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { keeperRole, keptAuthorities } from '../domain/board-roles';
import { decideMessageMove, type MessageMove, type MessageMover } from '../domain/message-life';
import type { DutyNeeds } from './needs';
import { readMessage, type ReadMessage } from './read-messages';
import { writersAt } from './find-return';

export type FoundMessage = { message: ReadMessage; schoolName: string; movers: readonly MessageMover[]; /** The return that it is about, for those of the school. */ returnId?: string };

/** Found by those of its school who answer the return, and by the Virtual School that wrote it; by nobody else. */
export const findMessage = async (needs: Pick<DutyNeeds, 'messages' | 'roles' | 'schools' | 'returns'>, actor: Actor, publicId: string): Promise<Result<FoundMessage>> => {
  const message = await needs.messages.byPublicId(publicId);
  if (!message) return refuse('not-found');
  const writers = writersAt(actor, message.urn);
  const movers: MessageMover[] = [...writers, ...(keptAuthorities(actor).includes(message.authorityId) ? ['virtual-school' as const] : [])];
  if (movers.length === 0) return refuse('not-found');
  const school = await needs.schools.find(message.urn);
  const [listed] = writers.length > 0 ? await needs.returns.list([message.urn], message.year) : [];
  return school ? ok({ message: readMessage(needs, message), schoolName: school.name, movers, returnId: listed?.publicId }) : refuse('not-found');
};

const roleOf = (actor: Actor, { urn, authorityId }: ReadMessage, move: MessageMove): string => {
  if (move === 'close') return keeperRole(actor, authorityId);
  return urnsOf(actor, 'designated-teacher').includes(urn) ? 'designated-teacher' : 'head-teacher';
};

/** The school's one answer, or the Virtual School's word that none is needed, to the message as it was read (`seen`). Closing is told to nobody by mail. */
export const endMessage = async ({ messages, outbox, clock }: Pick<DutyNeeds, 'messages' | 'outbox' | 'clock'>, { message, movers }: FoundMessage, seen: number, { move, words }: { move: MessageMove; words: string }, actor: Actor): Promise<Result<undefined>> => {
  if (message.version !== seen) return refuse('changed-meanwhile');
  const to = decideMessageMove(message, move, movers);
  if (!to.ok) return to;
  if (move === 'answer' && words === '') return refuse('invalid', [{ field: 'words', message: 'Enter your answer' }]);
  const end = { to: to.value, words: move === 'close' ? '' : words, by: actor.accountId, role: roleOf(actor, message, move), year: academicYear(clock.today()) };
  if (!(await messages.end(message, seen, end))) return refuse('changed-meanwhile');
  if (move !== 'close') await outbox.emit('duties.message-answered', { message: message.publicId });
  return ok(undefined);
};
