import { Button, DateInput, ErrorSummary, Form, InsetText, PageHeading, Radios, Table, TextButton, type PageContext } from '@virtual-school/portal-kit';
import { inWords } from '../role-words';
import { choiceOf } from './choice';
import type { Loaded } from './route';

const ActingNow = ({ now, page }: Pick<Loaded, 'now'> & { page: PageContext }) => now.length === 0 ? null : (
  <Table caption="Acting now" columns={['Name', 'Role', 'Until', { text: 'End it', hidden: true }]} keys={now.map((each) => `${each.choice}.${each.publicId}`)} rows={now.map((each) => [
    each.name,
    `${each.title}, ${each.place}`,
    each.untilDay === null ? '' : inWords(each.untilDay),
    <Form page={page} key={each.publicId}>
      <input type="hidden" name="choice" value={each.choice} />
      <input type="hidden" name="who" value={each.publicId} />
      <TextButton name="do" value="end">End<span className="govuk-visually-hidden"> acting of {each.name}</span></TextButton>
    </Form>,
  ])} />
);

export const ActingPage = ({ choices, colleagues, now, page }: Loaded & { page: PageContext }) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Acting in a role</PageHeading>
    <p className="govuk-body">Somebody who acts sees and does what the holder of the role sees and does, until the last day.</p>
    <ActingNow now={now} page={page} />
    <Form page={page}>
      <input type="hidden" name="do" value="begin" />
      {choices.length === 1 && choices[0]
        ? <InsetText>{choices[0].role.title}, {choices[0].place}</InsetText>
        : <Radios page={page} name="choice" legend="Which role?" size="s" options={choices.map((each) => ({ value: choiceOf(each), text: `${each.role.title}, ${each.place}` }))} />}
      <Radios page={page} name="who" legend="Who will act?" size="s" options={[{ value: page.actor.publicId, text: 'I will' }, ...colleagues.map((each) => ({ value: each.publicId, text: each.name }))]} />
      <DateInput page={page} name="until" legend="Last day" size="s" hint="At most a year from today." />
      <Button>Begin</Button>
    </Form>
    <p className="govuk-body">If the person has no account yet, <a className="govuk-link" href="/portal/invite">invite them</a> with a last day.</p>
  </>
);
