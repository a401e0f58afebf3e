import { academicYear, defineAction, ErrorSummary, only, PageHeading, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { isArea, type Area } from '../../domain/areas';
import { boardKeepers } from '../../domain/board-roles';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { findAddressed, writeMessage, type Addressed } from '../../use-cases/write-message';
import { schoolYear } from '../about';
import { SelfCheck } from '../self-check';
import { MessageForm } from './form';

const area = z.string().optional().transform((name, context): Area | undefined => {
  if (name === undefined || name === '' || isArea(name)) return name || undefined;
  context.addIssue({ code: 'custom', message: 'Choose one of the areas, or the whole return' });
  return z.NEVER;
});
const form = z.strictObject({
  kind: z.enum(['note', 'question', 'offer'], { message: 'Choose whether it is a note, a question or an offer of help' }),
  area,
  text: z.string({ message: 'Enter your message' }).trim().min(1, 'Enter your message').max(2000, 'Shorten your message to 2,000 characters'),
});

/** The Virtual School notes, asks or offers help on a school's return; it does not accept or refuse. */
export const schoolMessagePage = (needs: BoardNeeds) =>
  defineAction({
    path: '/portal/duties/schools/:urn/message',
    allow: only(...boardKeepers),
    audit: { action: 'duties.school-message', about: ({ school, authorityId }: Addressed) => ({ type: 'school', id: school.urn, authorityId }) },
    load: ({ actor, params, today }: Visit<{ urn: string }>) => findAddressed(needs, actor, params.urn, academicYear(today)),
    form,
    act: ({ actor }, posted, loaded) => writeMessage(needs, loaded, posted, actor),
    changed: ({ kind, area: about }) => ({ kind, area: about ?? 'return' }),
    goTo: (_done, params) => `/portal/duties/schools/${params.urn}?sent=yes`,
    view: ({ school, year, areas }, page) => ({
      title: 'Write to the school about its return',
      back: { href: `/portal/duties/schools/${school.urn}`, text: 'The school and its duties' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={`${school.name}, duties ${schoolYear(year)}`}>Write to the school</PageHeading>
          <SelfCheck />
          <MessageForm urn={school.urn} areas={areas} page={page} />
        </>
      ),
    }),
  });
