import { BlockList, Button, ButtonGroup, ErrorSummary, Form, formatDay, InsetText, PageHeading, Radios, TextArea, TextInput, type DocumentModel, type PageContext, type RowValue } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { kindTitle, partTitle } from '../../domain/plan-document';
import type { PartName, PlanState } from '../../domain/pep-life';
import type { PremiumYear } from '../../domain/premium-year';
import type { FoundPep } from '../../use-cases/find-pep';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import { PlanTag } from '../status-tags';

type Props = FoundPep & { state: PlanState; requests: readonly RowValue[]; premium: PremiumYear; scale: readonly string[]; careIsMissing: boolean; mayApprove: boolean; returnable: readonly PartName[]; document: DocumentModel; nextInQueue?: string; page: PageContext };

const Start = ({ pep, page, careIsMissing, state }: Pick<Props, 'pep' | 'page' | 'careIsMissing' | 'state'>): ReactElement | null => {
  if (state === 'with-virtual-school' && !pep.checkingSince) {
    return (
      <Form page={page} version={pep.version}>
        <p className="govuk-body">Both sides have done their part. Once you start checking, neither can take its part back.</p>
        <Button name="_do" value="start-check">Start checking</Button>
      </Form>
    );
  }
  return careIsMissing && !pep.careMissingAcceptedAt ? (
    <Form page={page} version={pep.version}>
      <p className="govuk-body">The school has signed and the care part is late. You can go on without it: the plan then says “care part missing”.</p>
      <Button name="_do" value="go-on" kind="warning">Go on without the care part</Button>
    </Form>
  ) : null;
};

const Request = ({ row, page }: { row: RowValue; page: PageContext }): ReactElement => (
  <fieldset className="govuk-fieldset vs-row">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{row.premiumWhat}{row.premiumCost && ` (£${row.premiumCost})`}</legend>
    {row.premiumWhy && <p className="govuk-body">{row.premiumWhy}</p>}
    <Radios page={page} name={`decision-${row.id}`} legend="Decision" inline small options={[{ value: 'granted', text: 'Grant' }, { value: 'part', text: 'Grant in part' }, { value: 'refused', text: 'Do not grant' }]} />
    <TextInput page={page} name={`amount-${row.id}`} label="Amount" prefix="£" width={5} inputMode="decimal" value={row.premiumCost} />
    <TextInput page={page} name={`reason-${row.id}`} label="Reason" />
  </fieldset>
);

const pounds = (pence: number): string => (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits: pence % 100 === 0 ? 0 : 2 });

const Year = ({ premium }: Pick<Props, 'premium'>): ReactElement => (
  <InsetText>
    <p className="govuk-body">{premium.rate === undefined ? `No rate is entered for ${premium.name}. It can be entered in the settings of the admin panel.` : `The rate for ${premium.name} is ${pounds(premium.rate * 100)} for each child. It is not a limit.`}</p>
    <p className="govuk-body">Agreed for this child since {formatDay(premium.from)}: {pounds(premium.agreedPence)}</p>
  </InsetText>
);

const Quality = ({ scale, page }: Pick<Props, 'scale' | 'page'>): ReactElement => (
  <Radios page={page} name="quality" legend="Quality of the plan" hint="The school and the social worker read this word in the agreed plan." size="s" small options={[...scale.map((text) => ({ value: text, text })), { value: '', text: 'No rating' }]} />
);

const Approve = ({ pep, page, requests, premium, scale }: Pick<Props, 'pep' | 'page' | 'requests' | 'premium' | 'scale'>): ReactElement => (
  <section className="govuk-grid-column-one-half" aria-labelledby="approve">
    <h2 className="govuk-heading-m" id="approve">Approve</h2>
    <Form page={page} version={pep.version}>
      <Year premium={premium} />
      {requests.length === 0 ? <p className="govuk-body">No pupil premium plus is asked for.</p> : requests.map((row) => <Request key={row.id} row={row} page={page} />)}
      {scale.length > 0 && <Quality scale={scale} page={page} />}
      <Button name="_do" value="approve">Approve the plan</Button>
    </Form>
  </section>
);

const Return = ({ pep, page, returnable }: Pick<Props, 'pep' | 'page' | 'returnable'>): ReactElement => (
  <section className="govuk-grid-column-one-half" aria-labelledby="return">
    <h2 className="govuk-heading-m" id="return">Return {returnable.length > 1 ? 'one part' : `the ${partTitle[returnable[0] ?? 'school'].toLowerCase()}`}</h2>
    <Form page={page} version={pep.version}>
      {returnable.length > 1
        ? <Radios page={page} name="part" legend="Which part?" size="s" options={returnable.map((part) => ({ value: part, text: partTitle[part] }))} />
        : <input type="hidden" name="part" value={returnable[0]} />}
      <TextArea page={page} name="reason" label="What has to change?" hint="The writer reads this first. Name the section." rows={5} />
      <Button name="_do" value="return" kind="secondary">Return it</Button>
    </Form>
  </section>
);

export const ReviewPage = (props: Props): ReactElement => {
  const { pep, child, document, page, state, nextInQueue, mayApprove, returnable } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <ChildHeading child={child} />
      <PageHeading>{kindTitle[pep.kind]} plan, {pep.term}</PageHeading>
      <p className="govuk-body"><PlanTag state={state} /></p>
      {pep.careMissingAcceptedAt && <InsetText>The care part is missing. The Virtual School went on without it.</InsetText>}
      <Start {...props} />
      <BlockList blocks={document.blocks} />
      {(mayApprove || returnable.length > 0) && (
        <div className="govuk-grid-row">
          {mayApprove && <Approve {...props} />}
          {returnable.length > 0 && <Return {...props} />}
        </div>
      )}
      <ButtonGroup>
        {nextInQueue && <a className="govuk-link" href={`/portal/peps/${nextInQueue}/review`}>Next plan to check</a>}
        {!pep.outcome && <a className="govuk-link" href={`/portal/peps/${pep.publicId}/end`}>Not required, or close it unfinished</a>}
      </ButtonGroup>
    </>
  );
};
