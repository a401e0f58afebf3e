import { Button, ButtonGroup, Checkboxes, ErrorSummary, FactList, Form, formatInstant, InsetText, Notice, PageHeading, Table, Warning, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { Asks } from '../../domain/asks';
import type { FileProblem } from '../../contract';
import type { Preview } from '../../domain/preview';
import type { Upload } from '../../store/uploads-store';
import { kindWords } from '../imports/words';
import { lists, listTitles, pageSize, sizesOf, type Shown } from './lists';
import { ProblemsLink, ProblemTable, Rows } from './rows';

/** What a waiting file would do. `seen` is posted with the yes: only what was looked at is done. */
export type Waiting = { preview: Preview; problems: readonly FileProblem[]; unchanged: number; notes: readonly string[]; asks?: Asks; seen: string; shown: Shown };
export type Loaded = { upload: Upload; authority: string; who: string; waiting?: Waiting; refused?: string };
type Props = Loaded & { page: PageContext };

const endings = { discarded: 'The file was discarded', expired: 'The file was removed after a day', 'brought-in': 'The file is in' } as const;

/** What stands over the page and in the browser's window. */
export const titleOf = ({ upload: { state }, waiting, refused }: Loaded): string => {
  if (state !== 'waiting') return endings[state];
  if (refused) return 'The file cannot come in';
  return waiting && Object.values(waiting.preview).every((list) => list.length === 0) ? 'The file changes nothing' : 'What the file would change';
};

const Heading = (loaded: Loaded): ReactElement => (
  <PageHeading caption={`${loaded.upload.kind === 'roll' ? loaded.upload.name : kindWords[loaded.upload.kind].The}, ${inWords(loaded.upload.asOf)}, ${loaded.authority}`}>{titleOf(loaded)}</PageHeading>
);

const Summary = ({ waiting: { preview, problems, unchanged, shown } }: { waiting: Waiting }): ReactElement => {
  const sizes = sizesOf(preview, problems);
  return (
    <div className="govuk-grid-row"><div className="govuk-grid-column-one-half"><Table
      caption="In this file" hideCaption
      columns={['What', { text: 'How many', numeric: true }]}
      rows={[
        ...lists.map((list) => [sizes[list] > 0 ? <a className="govuk-link" href={`?show=${list}#rows`} aria-current={list === shown.list ? 'true' : undefined} key={list}>{listTitles[list]}</a> : listTitles[list], String(sizes[list])]),
        ['As before', String(unchanged)],
      ]}
    /></div></div>
  );
};

const sentence = ({ ending, moving, placeless, inCare }: Asks): string =>
  `The file would propose ${ending} of ${inCare} children as leavers and take ${moving} away from their school${placeless > 0 ? `, ${placeless} of them to none` : ''}. That is more than 5%: a report that has lost rows or columns looks like this.`;

const Decide = ({ waiting, page }: { waiting?: Waiting; page: PageContext }): ReactElement => (
  <Form page={page}>
    {waiting && <input type="hidden" name="seen" value={waiting.seen} />}
    {waiting?.asks && <Checkboxes name="looked" legend="Have all these children left care or moved?" size="m" page={page} options={[{ value: waiting.seen, text: 'Yes, I looked at them: the file is right' }]} />}
    <ButtonGroup>
      {waiting && <Button name="do" value="bring-in">Bring it in</Button>}
      <Button name="do" value="discard" kind="secondary">Discard the file</Button>
    </ButtonGroup>
  </Form>
);

const WaitingPage = ({ page, ...loaded }: Props): ReactElement => {
  const { upload, who, waiting, refused } = loaded;
  return (
    <>
      <ErrorSummary page={page} />
      <Heading {...loaded} />
      <p className="govuk-body">Sent by {who}, {formatInstant(upload.sentAt)}. Nothing has changed yet. After a day the file is removed by itself.</p>
      {refused && <Warning>{refused}.</Warning>}
      {waiting?.asks && <Warning>{sentence(waiting.asks)}</Warning>}
      {waiting && waiting.notes.length > 0 && <InsetText>{waiting.notes.map((note) => <p className="govuk-body" key={note}>{note}</p>)}</InsetText>}
      {waiting && <Summary waiting={waiting} />}
      {waiting && <p className="govuk-body"><a className="govuk-link" href="#decide">Go to the decision</a></p>}
      {waiting && <Rows importId={upload.publicId} kind={upload.kind} preview={waiting.preview} problems={waiting.problems} shown={waiting.shown} />}
      <h2 className="govuk-heading-m" id="decide">Your decision</h2>
      <Decide waiting={waiting} page={page} />
    </>
  );
};

/** The counts of an import by the words of its preview; the others as they are. */
const countWords: Readonly<Record<string, string>> = { added: 'New', 'added children': 'New', unchanged: 'As before', 'moved school': 'Away from their school', problems: 'To put right' };
const inPreview = (what: string): string => countWords[what] ?? `${what.charAt(0).toUpperCase()}${what.slice(1)}`;

const DonePage = ({ page, ...loaded }: Props): ReactElement => {
  const { upload, who } = loaded;
  const { state, decidedAt, outcome } = upload;
  const leaving = outcome?.counts['proposed as leavers'] ?? 0;
  return (
    <>
      <ErrorSummary page={page} />
      {leaving > 0 && <Notice title="What comes next"><p className="govuk-body">{leaving === 1 ? '1 child waits' : `${leaving} children wait`} for your answer at <a className="govuk-link" href="/portal/leavers">Leavers</a>.</p></Notice>}
      <Heading {...loaded} />
      <p className="govuk-body">{state === 'expired' ? 'Nobody said yes.' : `By ${who}, ${formatInstant(decidedAt ?? upload.sentAt)}.`} {state === 'brought-in' ? '' : 'Nothing was changed.'}</p>
      {outcome && <FactList compact rows={Object.entries(outcome.counts).map(([what, count]) => ({ term: inPreview(what), text: String(count) }))} />}
      {outcome && outcome.problems.length > 0 && (
        <>
          <ProblemTable problems={outcome.problems.slice(0, pageSize)} caption={outcome.problems.length > pageSize ? `To put right in the social-care system: the first ${pageSize} of ${outcome.problems.length}` : 'To put right in the social-care system'} />
          <ProblemsLink importId={upload.publicId} />
        </>
      )}
    </>
  );
};

export const ImportPage = (props: Props): ReactElement => (props.upload.state === 'waiting' ? <WaitingPage {...props} /> : <DonePage {...props} />);
