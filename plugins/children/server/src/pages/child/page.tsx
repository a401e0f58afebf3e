import { ButtonGroup, ButtonLink, FactList, NoticeStrip, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { PlaceLine } from '../../store/child-page-store';
import { ChildBanner } from '../child-banner';
import type { OneChild } from '../find-child';

export type ShownPlace = PlaceLine & { name: string };
export type Loaded = OneChild & {
  facts: { term: string; text: string }[];
  notes: { contactLimits?: string; mayCollect?: string };
  places: { now: ShownPlace[]; toCome: ShownPlace[]; before: ShownPlace[] };
  workers: { term: string; text: string }[];
  flags: { field: string; message: string }[];
};

type Notes = Loaded['notes'];

const noteLines = ({ contactLimits, mayCollect }: Notes): string[] => [...(contactLimits ? [`Limits on contact: ${contactLimits}`] : []), ...(mayCollect ? [`May collect: ${mayCollect}`] : [])];

/** What a school must not overlook stands above everything else; when nothing is recorded, the strip says so. */
export const contactStrip = (notes: Notes): ReactElement => {
  const lines = noteLines(notes);
  return <NoticeStrip title="Contact and collecting" lines={lines.length > 0 ? lines : ['Nothing is recorded. Ask the social worker before anybody new collects the child.']} />;
};

const placeText = (place: ShownPlace): string => `${place.name}${place.leads ? '' : ' (second place)'}`;
const sinceText = ({ from }: ShownPlace): string => (inWords(from) === 'Not known' ? '' : `since ${inWords(from)}`);

const PlacesNow = ({ places }: { places: readonly ShownPlace[] }): ReactElement =>
  places.length === 0
    ? <p className="govuk-body">No school or provider today.</p>
    : <ul className="govuk-list">{places.map((place) => <li key={place.id}>{[placeText(place), sinceText(place)].filter(Boolean).join(', ')}</li>)}</ul>;

const OtherPlaces = ({ caption, places }: { caption: string; places: readonly ShownPlace[] }): ReactElement | null =>
  places.length === 0 ? null : <Table caption={caption} captionSize="s" columns={['School or provider', 'From', 'Until']} rows={places.map((place) => [placeText(place), inWords(place.from), inWords(place.until)])} />;

const noted = (text: string | undefined) => text ?? 'Nothing is recorded';

/** For those who write the notes; a school reads them in the strip above. */
const ContactNotes = ({ notes, audience }: Pick<Loaded, 'notes' | 'audience'>): ReactElement | null =>
  audience === 'school' || audience === 'head-teacher' ? null : (
    <>
      <h2 className="govuk-heading-m">Contact and collecting</h2>
      <FactList rows={[{ term: 'Limits on contact', text: [noted(notes.contactLimits)] }, { term: 'Who may collect the child', text: [noted(notes.mayCollect)] }]} />
    </>
  );

const Flags = ({ flags }: Pick<Loaded, 'flags'>): ReactElement | null =>
  flags.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">What is wrong in the data</h2>
      <p className="govuk-body">Put it right in the social-care system; the next file clears it here.</p>
      <ul className="govuk-list govuk-list--bullet">{flags.map(({ field, message }) => <li key={`${field} ${message}`}>{field} {message}</li>)}</ul>
    </>
  );

const Doings = ({ child, audience }: Pick<Loaded, 'child' | 'audience'>): ReactElement | null => {
  const here = `/portal/children/${child.publicId}`;
  if (audience === 'school' || audience === 'head-teacher') return null;
  return (
    <ButtonGroup>
      <ButtonLink kind="secondary" href={`${here}/place`}>Record a move of school</ButtonLink>
      {audience === 'social-care' && <ButtonLink kind="secondary" href={`${here}/contact`}>Change contact and collecting</ButtonLink>}
    </ButtonGroup>
  );
};

/** The first page of a child, as one audience may read it. */
export const ChildPage = ({ child, audience, facts, notes, places, workers, flags }: Loaded): ReactElement => (
  <>
    <ChildBanner child={child} />
    <Doings child={child} audience={audience} />
    <h2 className="govuk-heading-m">School or provider</h2>
    <PlacesNow places={places.now} />
    <OtherPlaces caption="Still to come" places={places.toCome} />
    <OtherPlaces caption="Earlier schools and providers" places={places.before} />
    <h2 className="govuk-heading-m">About the child</h2>
    <FactList rows={[...facts.map(({ term, text }) => ({ term, text: [text] })), ...workers.map(({ term, text }) => ({ term, text: [text] }))]} />
    <ContactNotes notes={notes} audience={audience} />
    <Flags flags={flags} />
  </>
);
