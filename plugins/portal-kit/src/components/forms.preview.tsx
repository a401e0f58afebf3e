import type { ReactElement } from 'react';
import { Button, ButtonGroup, ButtonLink, StartButton, TextButton } from './button';
import { Checkboxes } from './checkboxes';
import { DateInput } from './date-input';
import { ErrorSummary } from './error-summary';
import { Filters } from './filters';
import { Form } from './form';
import { PasswordInput } from './password-input';
import type { Posted } from './posted';
import { Radios } from './radios';
import { Rows } from './rows';
import { Select } from './select';
import { TextArea } from './text-area';
import { TextInput } from './text-input';

const blank: Posted = { entries: {}, problems: [] };
const token = { csrf: 'token', key: 'key' };
const phases = [{ value: 'primary', text: 'Primary' }, { value: 'secondary', text: 'Secondary', hint: 'Years 7 to 11' }];

const wrong: Posted = {
  entries: { fullName: '', 'startsOn-day': '31', 'startsOn-month': '2', 'startsOn-year': '2026', notes: 'As it was typed', other: 'x' },
  problems: [
    { field: 'fullName', message: 'Enter a full name' },
    { field: 'startsOn', message: 'The first day must be a real date' },
    { field: 'place', message: 'Select where it takes place' },
    { field: 'days', message: 'Select at least one day' },
    { field: 'phase', message: 'Select a phase' },
    { field: 'secret', message: 'Enter your password' },
    { field: 'notes', message: 'Notes must be 2,000 characters or fewer' },
    { field: 'steps', message: 'Add at least one step' },
    { field: '', message: 'Somebody saved this while you were working on it' },
  ],
};

const step = (page: Posted, list: string) => (at: number): ReactElement => (
  <>
    <TextInput name={`${list}.${at}.what`} label="What will happen" page={page} value={at === 0 ? 'A reading partner twice a week' : ''} />
    <TextInput name={`${list}.${at}.cost`} label="Cost" page={page} prefix="£" width={5} inputMode="decimal" />
  </>
);

const Everything = ({ page, mark = '' }: { page: Posted; mark?: string }): ReactElement => (
  <Form page={token} id={`everything${mark}`} version={3}>
    <ErrorSummary page={page} />
    <TextInput name={`fullName${mark}`} label="Full name" page={page} autocomplete="name" hint="As it is written on letters" />
    <DateInput name={`startsOn${mark}`} legend="First day" page={page} hint="For example, 27 3 2026" size="s" value="2026-09-03" />
    <Radios
      name={`place${mark}`}
      legend="Where does it take place?"
      page={page}
      size="s"
      value="online"
      options={[
        { value: 'school', text: 'At school' },
        { value: 'online', text: 'Online', hint: 'A link is sent beforehand', more: <TextInput name={`link${mark}`} label="Address of the meeting" page={page} /> },
      ]}
    />
    <Radios name={`agreed${mark}`} legend="Was this agreed?" page={page} size="s" inline options={[{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]} />
    <Checkboxes name={`days${mark}`} legend="On which days?" page={page} size="s" hint="Select all that apply" value={['mon']} options={[{ value: 'mon', text: 'Monday' }, { value: 'tue', text: 'Tuesday', hint: 'Mornings only' }]} />
    <Select name={`phase${mark}`} label="Phase" page={page} options={phases} empty="Choose a phase" />
    <TextArea name={`notes${mark}`} label="Notes" page={page} hint="Facts rather than opinions" maxLength={2000} value="It went well." />
    <TextInput name={`weight${mark}`} label="Share of the timetable" page={page} suffix="%" width={3} inputMode="numeric" />
    <PasswordInput name={`secret${mark}`} label="Password" page={page} autocomplete="current-password" />
    <Rows name={`steps${mark}`} legend="Steps" rowName="Step" hint="Up to 3" count={2} atMost={3} page={page} row={step(page, `steps${mark}`)} />
    <ButtonGroup>
      <Button>Save and continue</Button>
      <Button kind="secondary" name="move" value="later">Save and come back later</Button>
      <TextButton name="move" value="cancel">Cancel</TextButton>
    </ButtonGroup>
  </Form>
);

export const previews: Readonly<Record<string, ReactElement>> = {
  'A form': <Everything page={blank} />,
  'A form with problems': <Everything page={{ entries: wrong.entries, problems: wrong.problems }} />,
  'A form that saves itself': (
    <Form page={token} version={1} autosave action="/dev/components">
      <TextArea name="words" label="What is going well at school?" page={blank} maxLength={500} />
      <Button>Save and continue</Button>
    </Form>
  ),
  Buttons: (
    <ButtonGroup>
      <StartButton href="#start">Start now</StartButton>
      <ButtonLink href="#other" kind="secondary">Open the list</ButtonLink>
      <Button kind="warning">End this account</Button>
    </ButtonGroup>
  ),
  Filters: (
    <Filters clear="/dev/components">
      <TextInput name="q" label="Reference or name" page={blank} type="search" />
      <Select name="state" label="State" page={blank} options={[{ value: 'late', text: 'Late' }]} empty="All" />
    </Filters>
  ),
};
