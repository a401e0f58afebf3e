import { Notice, type Fields } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { stateTitle } from '../../domain/booking-life';
import type { Closing, Saved } from '../../use-cases/keep-register';
import type { ListedPerson } from '../people/listed';

/** More than these are not named one by one: an address has to stay short. */
const mostNamed = 40;
const headings: Record<Closing | 'yes', string> = { yes: 'The register is saved', now: 'The register is closed', before: 'Your ticks are saved', later: 'The register is saved' };
const explained: Partial<Record<string, string>> = {
  before: 'Somebody else had closed the register before you did. Whoever you ticked is added to those who attended.',
  later: 'It is not closed: there are dates to come.',
};

/** Public ids only: who it is about is read again from the register. */
export const savedQuery = ({ left, closing }: Saved & { closing?: Closing }): string =>
  new URLSearchParams({ saved: closing ?? 'yes', ...(left.length > 0 && { left: left.slice(0, mostNamed).join(' ') }) }).toString();

const sentence = ({ booking }: ListedPerson): string =>
  (booking.state === 'attended'
    ? `${booking.name} still stands as attended: the register is closed, and a tick is not taken away any more.`
    : `${booking.name} could not be ticked (${stateTitle[booking.state].toLowerCase()}). If they came, add them as somebody who came without booking.`);

/** What became of what this person ticked: nothing of it goes unsaid. */
export const SavedNotice = ({ people, query }: { people: readonly ListedPerson[]; query: Fields }): ReactElement | null => {
  const saved = String(query.saved ?? '');
  const heading = Object.entries(headings).find(([each]) => each === saved)?.[1];
  if (heading === undefined) return null;
  const asked = String(query.left ?? '').split(' ');
  const left = people.filter(({ booking }) => asked.includes(booking.publicId));
  return (
    <>
      <Notice tone="done">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {explained[saved] && <p className="govuk-body">{explained[saved]}</p>}
      </Notice>
      {left.length > 0 && <Notice id="left" title="Not everything could be saved">{left.map((person) => <p className="govuk-body" key={person.booking.publicId}>{sentence(person)}</p>)}</Notice>}
    </>
  );
};
