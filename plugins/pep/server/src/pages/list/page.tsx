import { ButtonLink, Empty, formatDay, PageHeading, Pagination, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { daysLate } from '../../domain/clocks';
import { kindTitle } from '../../domain/plan-document';
import type { PlanState } from '../../domain/pep-life';
import type { ListedPep } from '../../store/lists-store';
import { yearTitle } from '../child-heading';
import { LateTag, PlanTag } from '../status-tags';

type Filter = { state: string; late: boolean; reference: string };
type Props = { rows: readonly ListedPep[]; next?: string; today: string; isChecker: boolean; mayOpen: boolean; filter: Filter };

const stateOptions = [['', 'Everything open'], ['to-do', 'To do'], ['under-way', 'Under way'], ['with-virtual-school', 'With the Virtual School'], ['approved', 'Approved'], ['not-required', 'Not required'], ['closed', 'Closed unfinished']] as const;
const partWord: Record<string, string> = { open: 'open', signed: 'signed', returned: 'returned' };

const FilterForm = ({ filter }: { filter: Filter }): ReactElement => (
  <form method="get" action="/portal/peps" className="vs-filters">
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="state">Where it stands</label>
      <select className="govuk-select" id="state" name="state" defaultValue={filter.state}>{stateOptions.map(([value, text]) => <option key={value} value={value}>{text}</option>)}</select>
    </div>
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="reference">Reference</label>
      <input className="govuk-input govuk-input--width-10" id="reference" name="reference" defaultValue={filter.reference} autoComplete="off" />
    </div>
    <div className="govuk-form-group govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item"><input className="govuk-checkboxes__input" id="late" name="late" type="checkbox" value="yes" defaultChecked={filter.late} /><label className="govuk-label govuk-checkboxes__label" htmlFor="late">Only late</label></div>
    </div>
    <button className="govuk-button govuk-button--secondary" type="submit">Show</button>
  </form>
);

const rowOf = (pep: ListedPep, today: string) => [
  <a className="govuk-link" href={`/portal/peps/${pep.publicId}`} key="name">{pep.knownAs}<span className="govuk-visually-hidden">, {kindTitle[pep.kind as 'termly']} plan</span></a>,
  `${pep.reference}, ${yearTitle(pep.yearGroup)}`,
  `${kindTitle[pep.kind as 'termly']}, ${pep.term}`,
  <span key="due">{formatDay(pep.dueOn)} <LateTag days={['to-do', 'under-way'].includes(pep.state) ? daysLate(pep.dueOn, today) : 0} /></span>,
  <PlanTag key="state" state={pep.state as PlanState} />,
  `School ${partWord[pep.schoolState]}, care ${partWord[pep.careState]}`,
];

const nextHref = (next: string, filter: Filter): string => `/portal/peps?${new URLSearchParams({ ...(filter.state && { state: filter.state }), ...(filter.late && { late: 'yes' }), ...(filter.reference && { reference: filter.reference }), after: next })}`;

export const ListPage = ({ rows, next, today, isChecker, mayOpen, filter }: Props): ReactElement => (
  <>
    <PageHeading>{isChecker ? 'Plans of your authority' : 'Your plans'}</PageHeading>
    {mayOpen && <ButtonLink href="/portal/peps/open" kind="secondary">Open an initial or extra plan</ButtonLink>}
    <FilterForm filter={filter} />
    {rows.length === 0
      ? <Empty title="Nothing here">No plan fits what you chose. When a plan is due it appears in this list.</Empty>
      : <Table caption="Plans, the most pressing first" captionSize="s" columns={['Child', 'Reference and year', 'Plan', 'Due', 'Where it stands', 'Parts']} rows={rows.map((pep) => rowOf(pep, today))} keys={rows.map((pep) => pep.publicId)} />}
    <Pagination next={next && nextHref(next, filter)} />
  </>
);
