import { Button, ButtonLink, Empty, Form, formatDay, hasRole, PageHeading, Pagination, Table, Tag, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { happenedWords, withoutDelay } from '../../domain/happenings';
import { waitingWords } from '../../domain/message-words';
import { reviewers } from '../../domain/review-life';
import { schoolYear } from '../about';
import { titleOf } from '../message-list';
import { SelfCheck } from '../self-check';
import { StateTag } from '../state-tag';
import type { Due, DuePage, SchoolRow } from './route';

type Props = { year: number; rows: readonly SchoolRow[]; page: PageContext } & DuePage;

const Start = ({ urn, name, page }: { urn: string; name: string; page: PageContext }): ReactElement => (
  <Form page={page}>
    <input type="hidden" name="urn" value={urn} />
    <Button>Start this year’s return<span className="govuk-visually-hidden"> of {name}</span></Button>
  </Form>
);

const countOf = ({ listed }: SchoolRow): string => (listed && listed.asked > 0 ? `${listed.answered} of ${listed.asked} answered` : '');

/** "1 question from the Virtual School": leads to the messages on the return; one by one where this year's is not begun. */
const FromVirtualSchool = ({ row: { listed, waiting, open } }: { row: SchoolRow }): ReactElement | null => {
  if (!waiting) return null;
  const tag = <Tag status="waiting" text="Waits for an answer" />;
  if (listed) return <p className="govuk-body">{tag} <a className="govuk-link" href={`/portal/duties/${listed.publicId}#messages`}>{waitingWords(waiting)} from the Virtual School</a></p>;
  return (
    <>
      <p className="govuk-body">{tag} {waitingWords(waiting)} from the Virtual School</p>
      <ul className="govuk-list govuk-list--bullet">
        {open.map((message) => <li key={message.publicId}><a className="govuk-link" href={`/portal/duties/messages/${message.publicId}`}>{titleOf(message)}</a>, {schoolYear(message.year)}</li>)}
      </ul>
    </>
  );
};

const One = ({ row, page }: { row: SchoolRow; page: PageContext }): ReactElement => (
  <>
    <p className="govuk-body"><StateTag state={row.listed?.state} /> {countOf(row)}</p>
    <FromVirtualSchool row={row} />
    {row.known.length > 0 && (
      <>
        <h2 className="govuk-heading-s">What the portal knows already</h2>
        <ul className="govuk-list govuk-list--bullet">{row.known.map((text) => <li key={text}>{text}</li>)}</ul>
      </>
    )}
    {row.mayStart && <Start urn={row.urn} name={row.name} page={page} />}
    {row.mayOpen && <ButtonLink href={`/portal/duties/${row.listed?.publicId}`}>{row.listed?.state === 'open' ? 'Go on with the return' : 'Open the return'}</ButtonLink>}
    {!row.mayOpen && !row.mayStart && <p className="govuk-body">{row.listed ? 'Nothing of it is given to you today.' : 'Your school has not started its return yet.'}</p>}
  </>
);

const Several = ({ rows, page }: Pick<Props, 'rows' | 'page'>): ReactElement => (
  <Table
    caption="Your schools" captionSize="s" columns={['School', 'Return', 'Answered', { text: 'Open', hidden: true }]} keys={rows.map(({ urn }) => urn)}
    rows={rows.map((row) => [
      row.mayOpen ? <a className="govuk-link" href={`/portal/duties/${row.listed?.publicId}`}>{row.name}</a> : row.name,
      <div key="state"><StateTag state={row.listed?.state} /><FromVirtualSchool row={row} /></div>,
      countOf(row),
      row.mayStart ? <Start key="start" urn={row.urn} name={row.name} page={page} /> : '',
    ])}
  />
);

const dueTag = ({ state, dueOn }: Due, today: string): ReactElement => {
  if (state !== 'open') return <Tag status="done" text={state === 'done' ? 'Done' : 'Does not apply'} />;
  return dueOn && dueOn < today ? <Tag status="late" /> : <Tag status="not-started" text="Open" />;
};

const placeAt = (side: 'after' | 'before', key: string | undefined): string | undefined => key && `/portal/duties?${side}=${key}`;

const Happened = ({ due, previous, next, page }: DuePage & Pick<Props, 'page'>): ReactElement => (
  <>
    <Table
      caption="Because something happened" columns={['Duty', 'What happened', 'By', 'Where it stands']} keys={due.map(({ publicId }) => publicId)}
      rows={due.map((each) => [
        <a key="duty" className="govuk-link" href={`/portal/duties/events/${each.publicId}`}>{each.code}. {each.wording}</a>,
        `${happenedWords[each.event]}, ${formatDay(each.on)}`,
        each.dueOn ? formatDay(each.dueOn) : withoutDelay,
        dueTag(each, page.today),
      ])}
    />
    <Pagination label="Because something happened" previous={placeAt('before', previous)} next={placeAt('after', next)} />
  </>
);

export const HomePage = ({ year, rows, due, previous, next, page }: Props): ReactElement => {
  const [only] = rows;
  return (
    <>
      <PageHeading caption={rows.length === 1 ? only?.name : undefined}>Duties {schoolYear(year)}</PageHeading>
      <p className="govuk-body-l">Every school has duties towards children in care, with or without such a child on roll.</p>
      <SelfCheck />
      {!only && <Empty title="No school">Your account has no school today. Ask the Virtual School.</Empty>}
      {only && rows.length === 1 && <One row={only} page={page} />}
      {rows.length > 1 && <Several rows={rows} page={page} />}
      {due.length > 0 && <Happened due={due} previous={previous} next={next} page={page} />}
      {rows.some(({ mayOpen, mayStart }) => mayOpen || mayStart) && <p className="govuk-body"><a className="govuk-link" href="/portal/duties/also-worth-knowing">Also worth knowing</a></p>}
      {hasRole(page.actor, ...reviewers) && <p className="govuk-body"><a className="govuk-link" href="/portal/duties/self-reviews">Self-reviews: look at your school’s own practice</a></p>}
    </>
  );
};
