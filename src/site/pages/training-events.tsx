import { Cards, Columns, Empty, FactList, Filters, formatDay, InsetText, PageHeading, Prose, Select, StartButton } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { Blocks, type BlockNode } from '../blocks';
import type { Entry } from '../entries';
import { eventOfDraft, type EventFacts } from '../event-draft';
import { audiences } from '../labels';
import type { SiteEvent, TrainingCatalogue } from '../options';
import { nothingPosted, wayTo, type Asked, type Shown, type SitePage } from '../page';
import { breadcrumbList, type Thing } from '../structured';

type Choice = { audience: string; topic: string };
/** Places left, as people ask for it. */
export const roomOf = ({ placesLeft, isCancelled, isOpen }: Pick<SiteEvent, 'placesLeft' | 'isCancelled' | 'isOpen'>): string => {
  if (isCancelled) return 'Will not take place';
  if (!isOpen) return 'Booking has closed';
  return placesLeft === 0 ? 'Full: join the waiting list' : `${placesLeft} place${placesLeft === 1 ? '' : 's'} left`;
};

/** What is for everybody speaks to each audience. */
export const fits = (event: Pick<SiteEvent, 'audiences' | 'topic'>, { audience, topic }: Choice): boolean =>
  (audience === '' || event.audiences.length === 0 || event.audiences.includes(audience)) && (topic === '' || event.topic === topic);

const audienceWords = (event: EventFacts): string => (event.audiences.length === 0 ? 'Everybody' : event.audiences.map((each) => audiences[each] ?? each).join(', '));
const whenWords = ({ when: [first = '', ...more] }: SiteEvent): string => (more.length === 0 ? first : `${first} and ${more.length} more`);
const whereWords = ({ place, isOnline }: EventFacts): string => [place, isOnline && 'online'].filter(Boolean).join(' and ') || 'To be announced';

const EventList = ({ events, choice, topics }: { events: readonly SiteEvent[]; choice: Choice; topics: readonly { value: string; text: string }[] }): ReactElement => (
  <>
    <PageHeading>Training events</PageHeading>
    <p className="govuk-body-l">Courses, network meetings and briefings to come. Sign in to book, for yourself or for a colleague.</p>
    <Filters action="/training/events" button="Show" title="Narrow the events" clear={choice.audience || choice.topic ? '/training/events' : undefined}>
      <Select page={nothingPosted} name="audience" label="Who is it for?" value={choice.audience} empty="Anybody" options={Object.entries(audiences).filter(([value]) => value !== 'everyone').map(([value, text]) => ({ value, text }))} />
      <Select page={nothingPosted} name="topic" label="What is it about?" value={choice.topic} empty="Anything" options={topics} />
    </Filters>
    {events.length === 0
      ? <Empty title="No events to show">{choice.audience || choice.topic ? <a className="govuk-link" href="/training/events">Show all events</a> : 'New events are published here.'}</Empty>
      : <Cards cards={events.map((event) => ({ title: event.title, href: `/training/events/${event.slug}`, text: event.summary, meta: `${whenWords(event)} · ${roomOf(event)}` }))} />}
    <p className="govuk-body"><a className="govuk-link" href="/training">Guides, videos and slides to use at any time</a></p>
  </>
);

/** For search engines: the same facts in the words of schema.org. */
const thingOf = (event: SiteEvent, url: string): Thing => ({
  '@type': 'Event', name: event.title, description: event.summary, startDate: event.startsAt, endDate: event.endsAt, url: `${url}/training/events/${event.slug}`,
  location: event.place ? { '@type': 'Place', name: event.place, address: event.place } : { '@type': 'VirtualLocation' },
  eventStatus: `https://schema.org/${event.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
  eventAttendanceMode: `https://schema.org/${event.isOnline ? (event.place ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
});

const Facts = ({ event, bookBy }: { event: EventFacts; bookBy?: string }): ReactElement => (
  <FactList rows={[
    { term: event.when.length === 1 ? 'When' : 'Dates', text: event.when },
    { term: 'Where', text: whereWords(event) },
    { term: 'For', text: audienceWords(event) },
    ...(event.trainer ? [{ term: 'Led by', text: event.trainer }] : []),
    { term: 'Cost', text: event.cost },
    ...(bookBy ? [{ term: 'Book by', text: formatDay(bookBy) }] : []),
  ]} />
);

type ShownEvent = { event: EventFacts; body: unknown; bookBy?: string; aside: ReactElement };

const Event = ({ event, body, bookBy, aside }: ShownEvent): ReactElement => (
  <>
    <PageHeading caption={event.topicTitle}>{event.title}</PageHeading>
    {event.isCancelled && <InsetText>This event will not take place.</InsetText>}
    <Columns
      main={(
        <>
          <p className="govuk-body-l">{event.summary}</p>
          <Facts event={event} bookBy={bookBy} />
          <Prose><Blocks blocks={(body ?? []) as readonly BlockNode[]} /></Prose>
        </>
      )}
      aside={aside}
    />
  </>
);

const Booking = ({ event }: { event: SiteEvent }): ReactElement => (
  <>
    <h2 className="govuk-heading-s">{roomOf(event)}</h2>
    {event.isOpen && <StartButton href={`/portal/training/events/${event.id}`}>{event.placesLeft === 0 ? 'Join the waiting list' : 'Book a place'}</StartButton>}
    {event.isOpen && <p className="govuk-body">{event.terms}</p>}
  </>
);

const EventPage = ({ event }: { event: SiteEvent & { body: unknown } }): ReactElement => <Event event={event} body={event.body} bookBy={event.isOpen ? event.closesOn : undefined} aside={<Booking event={event} />} />;

/** Before it is published: nothing can be booked yet. */
export const EventDraft = ({ entry }: { entry: Entry }): ReactElement => (
  <Event event={eventOfDraft(entry)} body={entry.body} bookBy={entry.booking_closes_on ?? undefined} aside={<p className="govuk-body">Once this is published, people see here how many places are left, and book one.</p>} />
);

const CertificatePage = ({ title, when, authority }: { title: string; when: readonly string[]; authority: string }): ReactElement => (
  <>
    <PageHeading>This certificate is valid</PageHeading>
    <p className="govuk-body-l">It was issued to the person named on it. Compare the course and the dates with what you hold.</p>
    <FactList rows={[{ term: 'Course', text: title }, { term: when.length === 1 ? 'Date' : 'Dates', text: when }, { term: 'Issued by', text: `Virtual School, ${authority}` }]} />
  </>
);

const way = wayTo({ text: 'Training', href: '/training' });
const eventsWay = [...way, { text: 'Events', href: '/training/events' }];

const list = async (catalogue: TrainingCatalogue, { query }: Asked): Promise<Shown> => {
  const choice = { audience: query.audience ?? '', topic: query.topic ?? '' };
  const coming = await catalogue.coming();
  const topics = [...new Map(coming.map(({ topic, topicTitle }) => [topic, topicTitle]))].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text));
  return { title: 'Training events', wide: true, breadcrumbs: way, canonical: '/training/events', main: <EventList events={coming.filter((event) => fits(event, choice))} choice={choice} topics={topics} /> };
};

const one = async (catalogue: TrainingCatalogue, { params }: Asked, url: string): Promise<Shown | undefined> => {
  const event = await catalogue.find(params.slug ?? '');
  return event && { title: event.title, description: event.summary, wide: true, breadcrumbs: eventsWay, data: [thingOf(event, url), breadcrumbList([...eventsWay, { text: event.title, href: `/training/events/${event.slug}` }], url)], main: <EventPage event={event} /> };
};

/** A code that names nothing is not found: it is 128 random bits, so nobody comes upon one by trying. */
const certificate = async (catalogue: TrainingCatalogue, { params }: Asked): Promise<Shown | undefined> => {
  const checked = await catalogue.certificate(params.code ?? '');
  return checked && { title: 'Check a certificate', unlisted: true, main: <CertificatePage {...checked} /> };
};

/** The public pages about events: places change without an editor. They stand before `/training/:slug`, which would take them for resources. */
export const trainingEventPages: readonly SitePage[] = [
  { path: '/training/events', isLive: true, show: ({ training }, asked) => list(training(), asked) },
  { path: '/training/events/:slug', isLive: true, show: ({ training, publicUrl }, asked) => one(training(), asked, publicUrl) },
  { path: '/training/certificates/:code', isLive: true, show: ({ training }, asked) => certificate(training(), asked) },
];
