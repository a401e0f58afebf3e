import { Filters } from '@virtual-school/portal-kit';
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

export const Narrow = ({ chosen, choices, duties, isKeeper }: Pick<Loaded, 'chosen' | 'choices' | 'duties' | 'isKeeper'>): ReactElement => (
  <Filters action="/portal/duties/schools" title="Narrow this list" button="Show" clear={isNarrowed(chosen) ? '/portal/duties/schools' : undefined}>
    <Choose name="state" label="Where the return stands" value={chosen.state} first="Anywhere" options={[{ value: 'unfinished', text: 'Not confirmed' }, ...Object.entries(stateWords).map(([value, { text }]) => ({ value, text }))]} />
    <Choose name="care" label="Children in care" value={chosen.care} first="With or without" options={Object.entries(lookedAfterWords).map(([value, text]) => ({ value, text }))} />
    {choices.phases.length > 1 && <Choose name="phase" label="Phase" value={chosen.phase} first="Any phase" options={choices.phases.map(itself)} />}
    {!choices.trusts && <Type name="trustNamed" label="Trust: part of its name" value={chosen.trustNamed || chosen.trust} />}
    {choices.trusts && choices.trusts.length > 1 && <Choose name="trust" label="Trust" value={chosen.trust} first="Any trust, or none" options={choices.trusts.map(itself)} />}
    <Choose name="duty" label="Who has not …" value={chosen.duty} first="Any duty" options={duties.map(({ code, wording }) => ({ value: code, text: `${code}: ${shortened(wording)}` }))} />
    <Choose name="overdue" label="Overdue" value={chosen.overdue} first="Overdue or not" options={[{ value: 'yes', text: 'With something overdue' }]} />
    {isKeeper && <Choose name="waiting" label="What you asked or offered" value={chosen.waiting} first="Answered or not" options={[{ value: 'yes', text: 'Waits for the school’s answer' }]} />}
    <Type name="school" label="School: part of its name, or URN" value={chosen.school} />
  </Filters>
);
