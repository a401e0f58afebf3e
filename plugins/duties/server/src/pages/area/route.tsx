import { Button, ButtonGroup, ButtonLink, defineAction, ErrorSummary, ok, only, PageHeading, refuse, type AttachedFile, type Visit } from '@virtual-school/portal-kit';
import { isArea } from '../../domain/areas';
import type { Known } from '../../domain/known';
import { decideReturnMove } from '../../domain/return-life';
import { evidenceWithRefused } from '../../use-cases/evidence';
import { areasOf, findReturn, type FoundReturn } from '../../use-cases/find-return';
import type { DutyNeeds } from '../../use-cases/needs';
import { areaSheet, type Sheet } from '../../use-cases/sheet';
import { whatIsKnown } from '../../use-cases/what-is-known';
import { aboutReturn, answerers } from '../about';
import { saveSheet, sheetForm, sheetJson, wordsFor, type ShownWords } from '../save-sheet';
import { SelfCheck } from '../self-check';
import { SheetEditor } from '../sheet-editor';

type Params = { return: string; area: string };
type Opened = FoundReturn & { sheet: Sheet; filled: ReadonlyMap<string, Known>; files: readonly AttachedFile[]; words: ShownWords; mayWrite: boolean; next?: string };

const load = (needs: DutyNeeds) => async ({ actor, params, today }: Visit<Params>) => {
  const found = await findReturn(needs, actor, params.return, today);
  if (!found.ok) return found;
  const mine = areasOf(found.value);
  const area = isArea(params.area) && mine.includes(params.area) ? params.area : undefined;
  const sheet = area && areaSheet(found.value, area);
  if (!area || !sheet) return refuse('not-found');
  const mayWrite = decideReturnMove(found.value.record.state, 'save', found.value.movers).ok;
  return ok<Opened>({ ...found.value, sheet, filled: await whatIsKnown(needs, found.value.record.urn, today), files: await evidenceWithRefused(needs, found.value.record), words: await wordsFor(needs, found.value, sheet), mayWrite, next: mine[mine.indexOf(area) + 1] });
};

/** One page an area: answered by the designated teacher, the head teacher and colleagues it was given to. */
export const areaPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/areas/:area',
    allow: only(...answerers),
    audit: { action: 'duties.area', about: aboutReturn, details: ({ sheet }: Opened) => ({ area: sheet.name }) },
    load: load(needs),
    form: sheetForm,
    act: async (visit, form, loaded) => {
      const saved = await saveSheet(needs, visit, form, loaded);
      return saved.ok ? ok({ ...saved.value, next: loaded.next }) : saved;
    },
    changed: (_form, done) => ({ changed: done.changed }),
    goTo: (done, params) => {
      if (done.then === 'new-wording') return `/portal/duties/${params.return}/areas/${params.area}`;
      return done.then === 'next' && done.next ? `/portal/duties/${params.return}/areas/${done.next}` : `/portal/duties/${params.return}`;
    },
    json: sheetJson,
    view: (loaded, page) => ({
      title: `${loaded.sheet.title}, duties`,
      back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={loaded.school.name}>{loaded.sheet.title}</PageHeading>
          <SelfCheck />
          <SheetEditor
            sheet={loaded.sheet} found={loaded} known={loaded.filled} files={loaded.files} words={loaded.words} mayWrite={loaded.mayWrite} page={page}
            buttons={(
              <ButtonGroup>
                <Button name="_do" value="next">{loaded.next ? 'Save and continue' : 'Save and go to the return'}</Button>
                {loaded.next && <Button name="_do" value="return" kind="secondary">Save and go to the return</Button>}
              </ButtonGroup>
            )}
          />
          {!loaded.mayWrite && <ButtonLink href={`/portal/duties/${loaded.record.publicId}`} kind="secondary">Back to the return</ButtonLink>}
        </>
      ),
    }),
  });
