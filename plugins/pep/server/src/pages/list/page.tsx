import { ButtonLink, Empty, Filters, formatDay, PageHeading, Pagination, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { daysLate } from '../../domain/clocks';
import { kindTitle } from '../../domain/plan-document';
import type { PlanState } from '../../domain/pep-life';
import type { ListedPep } from '../../store/lists-store';
import { yearGroupInWords } from '@virtual-school/strapi-plugin-children/api';
import { LateTag, PlanTag } from '../status-tags';
import type { Chosen } from './route';

type Props = { rows: readonly ListedPep[]; previous?: string; next?: string; today: string; isChecker: boolean; mayOpen: boolean; chosen: Chosen };

const stateOptions = [
  { value: '', text: 'Everything open' }, { value: 'to-do', text: 'To do' }, { value: 'under-way', text: 'Under way' }, { value: 'with-virtual-school', text: 'With the Virtual School' },
  { value: 'approved', text: 'Approved' }, { value: 'not-required', text: 'Not required' }, { value: 'closed', text: 'Closed unfinished' },
];
const partWord: Record<string, string> = { open: 'open', signed: 'signed', returned: 'returned' };

const isNarrowed = ({ state, late, reference, school }: Chosen): boolean => state !== '' || late || reference !== '' || school !== '';

const Narrow = ({ chosen, isChecker }: { chosen: Chosen; isChecker: boolean }): ReactElement => (
  <Filters action="/portal/peps" title="Narrow this list" button="Show" clear={isNarrowed(chosen) ? '/portal/peps' : undefined}>
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="state">Where it stands</label>
      <select className="govuk-select" id="state" name="state" defaultValue={chosen.state}>{stateOptions.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}</select>
    </div>
    {isChecker && (
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="school">School: name, town or URN</label>
        <input className="govuk-input govuk-input--width-20" id="school" name="school" defaultValue={chosen.school} autoComplete="off" />
      </div>
    )}
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="reference">The child’s reference</label>
      <input className="govuk-input govuk-input--width-10" id="reference" name="reference" defaultValue={chosen.reference} autoComplete="off" spellCheck={false} />
    </div>
    <div className="govuk-form-group govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item"><input className="govuk-checkboxes__input" id="late" name="late" type="checkbox" value="yes" defaultChecked={chosen.late} /><label className="govuk-label govuk-checkboxes__label" htmlFor="late">Only late</label></div>
    </div>
  </Filters>
);

/** What it is that is due on that day. */
const dueWhat = ({ dueOn, schoolState, schoolDueOn, careState, careDueOn }: ListedPep): string => {
  const parts = [...(schoolState !== 'signed' && schoolDueOn === dueOn ? ['school'] : []), ...(careState !== 'signed' && careDueOn === dueOn ? ['care'] : [])];
  return parts.length === 0 ? 'the plan' : `${parts.join(' and ')} part${parts.length > 1 ? 's' : ''}`;
};

const rowOf = (pep: ListedPep, today: string) => [
  <a className="govuk-link" href={`/portal/peps/${pep.publicId}`} key="name">{pep.knownAs}<span className="govuk-visually-hidden">, {kindTitle[pep.kind as 'termly']} plan</span></a>,
  <span key="reference"><span className="vs-reference">{pep.reference}</span>, {yearGroupInWords(pep.yearGroup)}</span>,
  `${kindTitle[pep.kind as 'termly']}, ${pep.term}`,
  <span key="due">{formatDay(pep.dueOn)}, {dueWhat(pep)} <LateTag days={['to-do', 'under-way'].includes(pep.state) ? daysLate(pep.dueOn, today) : 0} /></span>,
  <PlanTag key="state" state={pep.state as PlanState} />,
  `School ${partWord[pep.schoolState]}, care ${partWord[pep.careState]}`,
];

/** The address of another page of the same list. */
const hrefOf = ({ state, late, reference, school }: Chosen, turn: { after: string } | { before: string }): string =>
  `/portal/peps?${new URLSearchParams({ ...(state && { state }), ...(school && { school }), ...(reference && { reference }), ...(late && { late: 'yes' }), ...turn }).toString()}`;

export const ListPage = ({ rows, previous, next, today, isChecker, mayOpen, chosen }: Props): ReactElement => (
  <>
    <PageHeading>{isChecker ? 'Plans of your authority' : 'Your plans'}</PageHeading>
    {mayOpen && <ButtonLink href="/portal/peps/open" kind="secondary">Open an initial or extra plan</ButtonLink>}
    <Narrow chosen={chosen} isChecker={isChecker} />
    {rows.length === 0
      ? <Empty title="Nothing here">{isNarrowed(chosen) ? 'No plan fits what you chose.' : 'When a plan is due it appears in this list.'}</Empty>
      : <Table caption="Plans, the most pressing first" captionSize="s" columns={['Child', 'Reference and year', 'Plan', 'Due', 'Where it stands', 'Parts']} rows={rows.map((pep) => rowOf(pep, today))} keys={rows.map((pep) => pep.publicId)} />}
    <Pagination previous={previous && hrefOf(chosen, { before: previous })} next={next && hrefOf(chosen, { after: next })} />
  </>
);
