import { Button, InsetText, SectionEditor, type AttachedFile, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement, ReactNode } from 'react';
import type { Duty } from '../domain/duty';
import { evidenceFor } from '../domain/evidence';
import type { Known } from '../domain/known';
import { partnerOf } from '../domain/together';
import { isShort, type FoundReturn } from '../use-cases/find-return';
import { filledIn, type Sheet } from '../use-cases/sheet';
import { AnswerTable } from './answer-tables';
import { DutyFields } from './duty-fields';
import { EvidenceList } from './evidence-list';
import type { ShownWords } from './save-sheet';

type Props = { sheet: Sheet; found: FoundReturn; known: ReadonlyMap<string, Known>; files: readonly AttachedFile[]; words: ShownWords; mayWrite: boolean; page: PageContext; buttons: ReactNode };

/** The duties of which somebody has answered other words than are published today. */
export const changedWordings = ({ current }: Pick<FoundReturn, 'current'>, duties: readonly Duty[]): { before: Duty; now: Duty }[] =>
  duties.flatMap((before) => {
    const now = current.find(({ code }) => code === before.code);
    return now && now.wording !== before.wording ? [{ before, now }] : [];
  });

const NewWording = ({ found, sheet }: Pick<Props, 'found' | 'sheet'>): ReactElement | null => {
  const changed = changedWordings(found, sheet.duties);
  if (changed.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body"><strong>The wording has changed since this was answered.</strong> Your answers stay tied to the words they answered until you choose the new ones.</p>
      {changed.map(({ before, now }) => (
        <div key={now.code}>
          <p className="govuk-body"><strong>{now.code}, answered:</strong> {before.wording}</p>
          <p className="govuk-body"><strong>{now.code}, new:</strong> {now.wording}</p>
        </div>
      ))}
      <Button name="_do" value="new-wording" kind="secondary">Use the new wording</Button>
    </InsetText>
  );
};

/** A page of duties: written by those who may, saved while somebody answers; read by everybody else. Shown again with what was entered, it still knows the words that were read then. */
export const SheetEditor = ({ sheet, found, known, files, words, mayWrite, page, buttons }: Props): ReactElement => {
  if (!mayWrite) {
    return (
      <>
        <AnswerTable duties={sheet.duties} answers={sheet.answers} caption={sheet.title} />
        <EvidenceList record={found.record} files={evidenceFor(sheet.duties, files)} level="h2" />
      </>
    );
  }
  const answers = filledIn(sheet, known);
  return (
    <SectionEditor
      section={sheet.section} answers={sheet.answers} version={sheet.version} facts={{}} audience="school" page={page} carried={sheet.carried} buttons={buttons}
      fields={(own) => (
        <>
          <input type="hidden" name="_words" value={typeof page.entries._words === 'string' ? page.entries._words : words.sealed} />
          <NewWording found={found} sheet={sheet} />
          {sheet.duties.map((duty) => <DutyFields key={duty.code} duty={duty} alsoFor={isShort(found) ? partnerOf(duty, found.duties) : undefined} answers={answers} stored={sheet.answers} carried={sheet.carried} known={known.get(duty.code)} notBrought={words.notBrought.get(duty.code)} kind={found.kind.kind} page={own} evidence={{ record: found.record, files: evidenceFor([duty], files) }} />)}
        </>
      )}
    />
  );
};
