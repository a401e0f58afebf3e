import { Button, ErrorSummary, Form, textOf, TextArea, TwoTexts, Warning, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { ChildBanner } from '../child-banner';
import type { OneChild } from '../find-child';

export const noteLength = 2000;
export type Loaded = OneChild & { notes: { contactLimits: string; mayCollect: string; version: number } };
type Props = Loaded & { page: PageContext };

const questions = { contactLimits: 'Limits on contact', mayCollect: 'Who may collect the child' } as const;

const BothTexts = ({ notes, page }: Pick<Props, 'notes' | 'page'>): ReactElement => (
  <>
    <Warning>Somebody saved these notes while you were writing. Both texts are here: put into the boxes what shall stand, then save.</Warning>
    {(['contactLimits', 'mayCollect'] as const).map((name) => <TwoTexts key={name} question={questions[name]} theirs={notes[name]} yours={textOf(page, name)} />)}
  </>
);

export const ContactPage = ({ child, notes, page }: Props): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <ChildBanner child={child} heading="Contact and collecting" />
    {page.conflict && <BothTexts notes={notes} page={page} />}
    <p className="govuk-body">The school sees both at the top of the child’s first page. Write what staff need to act safely, and no more.</p>
    <Form page={page} version={notes.version}>
      <TextArea name="contactLimits" label={questions.contactLimits} hint="Who must not see, ring or write to the child, and what to do if they try" page={page} value={notes.contactLimits} maxLength={noteLength} />
      <TextArea name="mayCollect" label={questions.mayCollect} hint="Names and who they are to the child" page={page} value={notes.mayCollect} maxLength={noteLength} />
      <Button>Save</Button>
    </Form>
  </>
);
