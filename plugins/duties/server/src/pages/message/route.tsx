import { defineAction, only, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { boardKeepers } from '../../domain/board-roles';
import { messageMoves } from '../../domain/message-life';
import { endMessage, findMessage, type FoundMessage } from '../../use-cases/answer-message';
import type { DutyNeeds } from '../../use-cases/needs';
import { writers } from '../about';
import { MessagePage } from './page';

const words = z.string().trim().max(2000, 'Shorten your answer to 2,000 characters').optional().transform((text) => text ?? '');
const form = z.strictObject({ version: z.coerce.number().int().min(0), _do: z.enum(messageMoves), words });

const backOf = ({ movers, message, returnId }: FoundMessage) => {
  if (movers.every((each) => each === 'virtual-school')) return { href: `/portal/duties/schools/${message.urn}`, text: 'The school and its duties' };
  return returnId ? { href: `/portal/duties/${returnId}`, text: 'Your return' } : { href: '/portal/duties', text: 'Duties' };
};

/** One message about a return: answered by the school, read by the Virtual School that wrote it, which may close it. */
export const messagePage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/messages/:message',
    allow: only(...writers, ...boardKeepers),
    audit: { action: 'duties.message', about: ({ message }: FoundMessage) => ({ type: 'duties-message', id: message.publicId, authorityId: message.authorityId }), details: ({ message }: FoundMessage) => ({ kind: message.kind }) },
    load: ({ actor, params }: Visit<{ message: string }>) => findMessage(needs, actor, params.message),
    form,
    act: ({ actor }, posted, loaded) => endMessage(needs, loaded, posted.version, { move: posted._do, words: posted.words }, actor),
    changed: ({ _do }) => ({ move: _do }),
    goTo: (_done, params) => `/portal/duties/messages/${params.message}`,
    view: (loaded, page) => ({ title: 'A message about the return', back: backOf(loaded), main: <MessagePage {...loaded} page={page} /> }),
  });
