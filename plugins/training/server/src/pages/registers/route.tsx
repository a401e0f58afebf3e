import { addDays, authoritiesOf, Button, DateInput, definePage, Empty, formatDay, ok, only, PageHeading, Table, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { organisers } from '../../domain/people';
import type { Places } from '../../store/record';
import type { TrainingNeeds } from '../../use-cases/needs';
import { materialsHref } from '../materials/hrefs';
import { roomInWords, When } from '../parts';

const [daysBack, daysAhead, most] = [60, 120, 100];

const standing = (places: Places, today: string): string => {
  if (places.cancelledAt) return 'Will not take place';
  if (places.registerClosedAt) return 'Register closed';
  return places.startsOn <= today ? 'Register open' : roomInWords(places);
};

const rowOf = (places: Places, today: string) => {
  const named = <span className="govuk-visually-hidden"> of {places.told.title}, {formatDay(places.startsOn)}</span>;
  return [
    places.told.title,
    <When key="when" places={places} />,
    standing(places, today),
    <div className="vs-row-actions" key="open">
      <a className="govuk-link" href={`/portal/training/events/${places.event}/people`}>People{named}</a>
      {places.startsOn <= today && !places.cancelledAt && <a className="govuk-link" href={`/portal/training/register/${places.event}`}>Register{named}</a>}
      <a className="govuk-link" href={materialsHref(places)}>Files{named}</a>
      {places.registerClosedAt && <a className="govuk-link" href={`/portal/training/events/${places.event}/evaluations`}>Evaluations{named}</a>}
    </div>,
  ];
};

const Events = ({ caption, events, today }: { caption: string; events: readonly Places[]; today: string }): ReactElement | null =>
  events.length === 0 ? null : <Table caption={caption} columns={['Event', 'When', 'Where it stands', { text: 'Open', hidden: true }]} rows={events.map((places) => rowOf(places, today))} keys={events.map(({ event }) => event)} />;

const Charges = ({ from, until, page }: { from: string; until: string; page: PageContext }): ReactElement => (
  <form method="get" action="/portal/training/charges.xlsx" noValidate>
    <h2 className="govuk-heading-m">Charges</h2>
    <p className="govuk-body">Who attended, did not come or cancelled late, for events that cost something. Nothing is invoiced from here.</p>
    <DateInput page={page} name="from" legend="From" size="s" value={from} />
    <DateInput page={page} name="until" legend="Until" size="s" hint="The last day is included" value={until} />
    <Button kind="secondary">Download the charges (XLSX)</Button>
  </form>
);

/** What the Virtual School runs: today’s registers first, some months ahead, then some weeks back. */
export const registersPage = (needs: TrainingNeeds) =>
  definePage({
    path: '/portal/training/register',
    allow: only(...organisers),
    audit: { action: 'training.registers' },
    load: async (visit) => ok({ events: await needs.places.around(authoritiesOf(visit.actor, ...organisers), addDays(visit.today, -daysBack), addDays(visit.today, daysAhead), most) }),
    view: ({ events }, page) => ({
      title: 'Registers',
      wide: true,
      back: { href: '/portal/training', text: 'Training' },
      main: (
        <>
          <PageHeading>Registers</PageHeading>
          {events.length === 0
            ? <Empty title="No events">Events are published in the CMS and appear here within a minute.</Empty>
            : (
              <>
                <Events caption="Today and to come" events={events.filter(({ endsOn }) => endsOn >= page.today)} today={page.today} />
                <Events caption="Before today" events={events.filter(({ endsOn }) => endsOn < page.today).reverse()} today={page.today} />
              </>
            )}
          <Charges from={addDays(page.today, -365)} until={page.today} page={page} />
        </>
      ),
    }),
  });
