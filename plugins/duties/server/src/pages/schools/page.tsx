import { ButtonGroup, ButtonLink, Empty, formatDay, londonDay, PageHeading, Pagination, Table, Tag } from '@virtual-school/portal-kit';
import { Fragment, type ReactElement } from 'react';
import { waitingWords, type Waiting } from '../../domain/message-words';
import { overdueWords } from '../../domain/overdue';
import { lookedAfterWords, stateWords, type SchoolStanding } from '../../domain/standing';
import { addressWith, isNarrowed } from './chosen';
import { Narrow } from './narrow';
import type { Loaded } from './route';

const here = '/portal/duties/schools';

const Totals = ({ totals }: Pick<Loaded, 'totals'>): ReactElement => (
  <p className="govuk-body">
    {totals.schools} schools: {totals.confirmed} confirmed, {totals.submitted} with the head teacher, {totals.open} begun, {totals.none} not begun.
  </p>
);

const progress = (school: SchoolStanding): string =>
  school.state === 'none' ? '–' : `${school.answered} of ${school.asked}${school.notYet > 0 ? `, ${school.notYet} not in place yet` : ''}`;

const rowOf = (school: SchoolStanding, waiting: Waiting | undefined, overdue: number | undefined) => [
  <a className="govuk-link" href={`${here}/${school.urn}`} key="name">{school.name}</a>,
  <span key="kind">{[school.phase, school.trust].filter(Boolean).join(', ') || '–'}</span>,
  <Fragment key="state"><Tag status={stateWords[school.state].status} text={stateWords[school.state].text} />{waiting && <p className="vs-note">Not answered yet: {waitingWords(waiting)}</p>}</Fragment>,
  <Fragment key="progress">{progress(school)}{overdue && <p className="vs-note">{overdueWords(overdue)}</p>}</Fragment>,
  lookedAfterWords[school.lookedAfter],
  <Fragment key="changed">{school.changedAt ? formatDay(londonDay(school.changedAt)) : '–'}{school.remindedOn && <p className="vs-note">Reminded on {formatDay(school.remindedOn)}</p>}</Fragment>,
];

const Schools = ({ rows, chosen, waiting, overdue }: Pick<Loaded, 'rows' | 'chosen' | 'waiting' | 'overdue'>): ReactElement =>
  rows.length === 0 ? (
    <Empty title="No school here">{isNarrowed(chosen) ? 'No school fits what you chose.' : 'Schools appear here once the register of schools is brought in.'}</Empty>
  ) : (
    <Table caption={chosen.order === 'least' ? 'Schools, least complete first' : 'Schools by name'} captionSize="s" columns={['School', 'Phase and trust', 'Return', 'Answered', 'Children in care', 'Last changed']} rows={rows.map((school) => rowOf(school, waiting.get(school.urn), overdue.get(school.urn)))} keys={rows.map(({ urn }) => urn)} />
  );

const HasNot = ({ duty }: { duty: string }): ReactElement => (
  <p className="govuk-body">These schools have not said that {duty} is in place, or does not apply to them. A school that has not begun is among them. Left out are schools of a kind that the duty is not for, and those that said they have no such pupil.</p>
);

export const SchoolsPage = ({ rows, waiting, overdue, previous, next, totals, chosen, choices, duties, councils, year, isKeeper }: Loaded): ReactElement => (
  <>
    <PageHeading caption={`School year ${year} to ${year + 1}`}>{isKeeper ? 'Schools and their duties' : 'The schools of your trust'}</PageHeading>
    <Totals totals={totals} />
    <Narrow chosen={chosen} choices={choices} duties={duties} councils={councils} isKeeper={isKeeper} />
    <ButtonGroup>
      {isKeeper && <ButtonLink href={addressWith('/portal/duties/schools/remind', chosen)} kind="secondary">Remind these schools</ButtonLink>}
      {isKeeper && <ButtonLink href="/portal/duties/schools/teachers" kind="secondary">Changes of designated teacher</ButtonLink>}
      <ButtonLink href={addressWith('/portal/duties/schools.xlsx', chosen)} kind="secondary">Spreadsheet of this list</ButtonLink>
    </ButtonGroup>
    {duties.some(({ code }) => code === chosen.duty) && <HasNot duty={chosen.duty} />}
    <Schools rows={rows} chosen={chosen} waiting={waiting} overdue={overdue} />
    <Pagination previous={previous && addressWith(here, chosen, { before: previous })} next={next && addressWith(here, chosen, { after: next })} />
  </>
);
