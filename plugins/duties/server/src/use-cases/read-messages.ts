import type { Message } from '../store/messages-store';
import type { DutyNeeds } from './needs';

/** A message as a page shows it: whose it is, is said by the role in which they wrote. */
export type ReadMessage = Message & { from: string; answeredFrom?: string };

export const readMessage = ({ roles }: Pick<DutyNeeds, 'roles'>, message: Message): ReadMessage => {
  const titleOf = (role: string): string => roles.find(role)?.title ?? 'Somebody whose role is no longer known';
  return { ...message, from: titleOf(message.role), ...(message.answeredRole && { answeredFrom: titleOf(message.answeredRole) }) };
};

/** What was said about a school's return of a year, the newest first; for the Virtual School only what is its own. */
export const readMessages = async (needs: Pick<DutyNeeds, 'messages' | 'roles'>, urn: string, year: number, authorityIds?: readonly number[]): Promise<ReadMessage[]> =>
  (await needs.messages.ofSchool(urn, year, authorityIds)).map((message) => readMessage(needs, message));
