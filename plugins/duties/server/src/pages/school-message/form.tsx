import { Button, Form, Radios, Select, TextArea, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { areaTitles, type Area } from '../../domain/areas';

const kinds = [
  { value: 'note', text: 'A note to the school', hint: 'Needs no answer' },
  { value: 'question', text: 'A question', hint: 'The school answers in words' },
  { value: 'offer', text: 'An offer of help', hint: 'The school says yes or no' },
];

/** One message to a school about its return. */
export const MessageForm = ({ urn, areas, page }: { urn: string; areas: readonly Area[]; page: PageContext }): ReactElement => (
  <Form page={page} action={`/portal/duties/schools/${urn}/message`}>
    <p className="govuk-body">The designated teacher and the head teacher read what you write. It changes nothing in the return. Do not repeat the designated teacher’s own view: the head teacher does not read that.</p>
    <Radios page={page} name="kind" legend="What is it?" size="s" options={kinds} small />
    <Select page={page} name="area" label="What is it about?" empty="The return as a whole" options={areas.map((area) => ({ value: area, text: areaTitles[area] }))} />
    <TextArea page={page} name="text" label="Your message" hint="Do not name a pupil." rows={6} maxLength={2000} />
    <Button>Send to the school</Button>
  </Form>
);
