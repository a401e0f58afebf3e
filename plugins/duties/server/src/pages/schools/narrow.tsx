import { Details, Filters } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { lookedAfterWords, stateWords } from '../../domain/standing';
import { isNarrowed } from './chosen';
import type { Loaded } from './route';

type Choice = { value: string; text: string };

const Choose = ({ name, label, value, first, options }: { name: string; label: string; value: string; first: string; options: readonly Choice[] }): ReactElement => (
  <div className="govuk-form-group">
    <label className="govuk-label" htmlFor={name}>{label}</label>
    <select className="govuk-select" id={name} name={name} defaultValue={value}>
      <option value="">{first}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
    </select>
  </div>
);

const Type = ({ name, label, value }: { name: string; label: string; value: string }): ReactElement => (
  <div className="govuk-form-group">
    <label className="govuk-label" htmlFor={name}>{label}</label>
    <input className="govuk-input govuk-input--width-20" id={name} name={name} defaultValue={value} autoComplete="off" />
  </div>
);

const itself = (value: string): Choice => ({ value, text: value });
const shortened = (wording: string): string => (wording.length > 70 ? `${wording.slice(0, 67)}…` : wording);

type NarrowProps = Pick<Loaded, 'chosen' | 'choices' | 'duties' | 'councils' | 'isKeeper'>;

/** What is looked for less often stays folded, unless it is in use. */
const More = ({ chosen, choices, councils, isKeeper }: Omit<NarrowProps, 'duties'>): ReactElement => (
  <Details summary="More ways to narrow" open={[chosen.council, chosen.phase, chosen.trust, chosen.trustNamed, chosen.postcode, chosen.waiting].some(Boolean)}>
    <div className="vs-filters__fields">
      {councils.length > 1 && <Choose name="council" label="Council" value={chosen.council} first="Any council" options={councils.map(({ code, name }) => ({ value: code, text: name }))} />}
      {choices.phases.length > 1 && <Choose name="phase" label="Phase" value={chosen.phase} first="Any phase" options={choices.phases.map(itself)} />}
      {!choices.trusts && <Type name="trustNamed" label="Trust: part of its name" value={chosen.trustNamed || chosen.trust} />}
      {choices.trusts && choices.trusts.length > 1 && <Choose name="trust" label="Trust" value={chosen.trust} first="Any trust, or none" options={choices.trusts.map(itself)} />}
      <Type name="postcode" label="Postcode: how it begins" value={chosen.postcode} />
      {isKeeper && <Choose name="waiting" label="What you asked or offered" value={chosen.waiting} first="Answered or not" options={[{ value: 'yes', text: 'Waits for the school’s answer' }]} />}
    </div>
  </Details>
);

export const Narrow = ({ duties, ...more }: NarrowProps): ReactElement => {
  const { chosen } = more;
  return (
    <Filters action="/portal/duties/schools" title="Narrow or order this list" button="Show" clear={isNarrowed(chosen) ? '/portal/duties/schools' : undefined}>
      <Choose name="state" label="Where the return stands" value={chosen.state} first="Anywhere" options={[{ value: 'unfinished', text: 'Not confirmed' }, ...Object.entries(stateWords).map(([value, { text }]) => ({ value, text }))]} />
      <Choose name="care" label="Children in care" value={chosen.care} first="With or without" options={Object.entries(lookedAfterWords).map(([value, text]) => ({ value, text }))} />
      <Choose name="overdue" label="Overdue" value={chosen.overdue} first="Overdue or not" options={[{ value: 'yes', text: 'With something overdue' }]} />
      <Choose name="duty" label="Who has not …" value={chosen.duty} first="Any duty" options={duties.map(({ code, wording }) => ({ value: code, text: `${code}: ${shortened(wording)}` }))} />
      <Type name="school" label="School: part of its name, or URN" value={chosen.school} />
      <Choose name="order" label="Order" value={chosen.order} first="By name" options={[{ value: 'least', text: 'Least complete first' }]} />
      <More {...more} />
    </Filters>
  );
};
