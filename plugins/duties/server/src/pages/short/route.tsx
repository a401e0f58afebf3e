import { Button, ButtonGroup, defineAction, ErrorSummary, ok, only, PageHeading, refuse, type AttachedFile, type Result, type Visit } from '@virtual-school/portal-kit';
import type { Known } from '../../domain/known';
import { decideReturnMove } from '../../domain/return-life';
import { isSeen, shownBeside, type Beside } from '../../domain/shown-beside';
import { evidenceWithRefused } from '../../use-cases/evidence';
import { findWhole, isShort, type FoundReturn } from '../../use-cases/find-return';
import type { DutyNeeds } from '../../use-cases/needs';
import { sendReturn } from '../../use-cases/send-return';
import { shortSheet, type Sheet } from '../../use-cases/sheet';
import { whatIsKnown } from '../../use-cases/what-is-known';
import { aboutReturn, writers } from '../about';
import { saveSheet, sheetForm, sheetJson, wordsFor, type SheetSaved, type ShownWords } from '../save-sheet';
import { SelfCheck } from '../self-check';
import { SheetEditor } from '../sheet-editor';

type Params = { return: string };
type Opened = FoundReturn & { sheet: Sheet; filled: ReadonlyMap<string, Known>; files: readonly AttachedFile[]; words: ShownWords; mayWrite: boolean; maySend: boolean };

const load = (needs: DutyNeeds) => async ({ actor, params, today }: Visit<Params>) => {
  const found = await findWhole(needs, actor, params.return, today);
  if (!found.ok) return found;
  if (!isShort(found.value)) return refuse('not-found');
  const { record, movers } = found.value;
  const sheet = shortSheet(found.value);
  return ok<Opened>({ ...found.value, sheet, filled: await whatIsKnown(needs, record.urn, today), files: await evidenceWithRefused(needs, record), words: await wordsFor(needs, found.value, sheet), mayWrite: decideReturnMove(record.state, 'save', movers).ok, maySend: decideReturnMove(record.state, 'submit', movers).ok });
};

const besideOf = ({ record, duties }: FoundReturn, files: readonly AttachedFile[]): Beside => ({ edition: record.edition, handedBackAt: record.handedBackAt, said: record.said, duties, files });

/**
 * Sends with the press that saved: the answers just saved are those of the page. Where it has not shown what stands beside
 * them, as a file that a colleague added since, they are saved and the whole is read first.
 */
const sendSaved = async (needs: DutyNeeds, visit: Visit<Params>, saved: SheetSaved): Promise<Result<SheetSaved>> => {
  const found = await findWhole(needs, visit.actor, visit.params.return, visit.today);
  if (!found.ok) return found;
  const now = besideOf(found.value, await evidenceWithRefused(needs, found.value.record));
  if (!isSeen(saved.shown, now, visit.actor.accountId)) return ok({ ...saved, then: 'look' });
  const sent = await sendReturn(needs, found.value, found.value.record.version, visit.actor);
  return sent.ok ? ok(saved) : sent;
};

const afterwards: Partial<Record<string, string>> = { 'new-wording': '/short', look: '/check?saved=look' };

const Lead = ({ sheet, record }: Opened) => (
  <p className="govuk-body-l">
    {sheet.carried.length > 0
      ? 'Last year’s answers are filled in. If nothing has changed, one press at the end is enough.'
      : record.state === 'open' ? `${sheet.duties.length === 10 ? 'Ten' : sheet.duties.length} questions. What the portal knows is filled in: change it where it is wrong.` : 'What your school answered.'}
  </p>
);

/** The whole return of a school without such a pupil, on one page. */
export const shortPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/short',
    allow: only(...writers),
    audit: { action: 'duties.short', about: aboutReturn },
    load: load(needs),
    form: sheetForm,
    act: async (visit, form, loaded) => {
      const saved = await saveSheet(needs, visit, form, loaded);
      return saved.ok && saved.value.then === 'send' ? sendSaved(needs, visit, saved.value) : saved;
    },
    changed: (_form, done) => ({ changed: done.changed, ...(done.then === 'send' && { move: 'submit' }) }),
    goTo: (done, params) => `/portal/duties/${params.return}${afterwards[done.then ?? ''] ?? ''}`,
    json: sheetJson,
    view: (loaded, page) => ({
      title: 'The duties of a school without a child in care',
      back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={loaded.school.name}>The duties that apply without a pupil in care</PageHeading>
          <Lead {...loaded} />
          <SelfCheck />
          <SheetEditor
            sheet={loaded.sheet} found={loaded} known={loaded.filled} files={loaded.files} words={loaded.words} mayWrite={loaded.mayWrite} page={page}
            buttons={(
              <ButtonGroup>
                <input type="hidden" name="_shown" value={shownBeside(besideOf(loaded, loaded.files))} />
                {loaded.maySend && <Button name="_do" value="send">{loaded.movers.includes('both') ? 'Save and confirm' : 'Save and send to the head teacher'}</Button>}
                <Button name="_do" value="return" kind="secondary">Save and send later</Button>
              </ButtonGroup>
            )}
          />
        </>
      ),
    }),
  });
