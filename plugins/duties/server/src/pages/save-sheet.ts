import { ok, refuse, type Actor, type Fields, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { NotBrought } from '../domain/answered-words';
import type { FoundReturn } from '../use-cases/find-return';
import { notBroughtOver } from '../use-cases/last-year';
import type { DutyNeeds } from '../use-cases/needs';
import { saveDuties, type Saved } from '../use-cases/save-duties';
import { shownOn, type Sheet } from '../use-cases/sheet';

export const sheetForm = z.record(z.string().max(200), z.union([z.string(), z.array(z.string())]));

/** `then`: the button that was pressed; none while the page's script saves. `shown`: what the page showed beside its answers. */
export type SheetSaved = Saved & { then?: string; at: string; shown: string };

/** What was posted, apart from the marks of the form itself: the version that was read and the button. */
export const readSheet = ({ version = '0', _do, _shown, _words, ...fields }: z.infer<typeof sheetForm>): Result<{ seen: number; pressed?: string; isAutosave: boolean; shown: string; words?: string; fields: Fields }> => {
  const seen = Number(version);
  if (!Number.isInteger(seen) || seen < 0) return refuse('invalid');
  return ok({ seen, isAutosave: _do === undefined, pressed: typeof _do === 'string' ? _do : undefined, shown: typeof _shown === 'string' ? _shown : '', words: typeof _words === 'string' ? _words : undefined, fields });
};

/** Saves the posted fields of a page of duties. */
export const saveSheet = async (needs: DutyNeeds, { actor, now, today }: { actor: Actor; now: Date; today: string }, form: z.infer<typeof sheetForm>, loaded: FoundReturn & { sheet: Sheet }): Promise<Result<SheetSaved>> => {
  const read = readSheet(form);
  if (!read.ok) return read;
  const { seen, fields, pressed, shown, isAutosave } = read.value;
  const words = needs.returns.openWords(loaded.record, read.value.words) ?? shownOn(loaded, loaded.sheet);
  const saved = await saveDuties(needs, loaded, { sheet: loaded.sheet, seen, fields, by: actor.accountId, today, isAutosave, words, takesNewWording: pressed === 'new-wording' });
  return saved.ok ? ok({ ...saved.value, then: saved.value.isReworded && pressed ? 'new-wording' : pressed, shown, at: now.toISOString() }) : saved;
};

/** What the page's script is told. */
export const sheetJson = (loaded: { sheet: Pick<Sheet, 'version'> }, done?: Omit<SheetSaved, 'shown'>): Record<string, unknown> =>
  (done ? { version: done.version, savedAt: done.at, ...(done.leftOut && { except: done.leftOut }) } : { version: loaded.sheet.version });

/** `sealed`: the words of the page, as its form carries them. `notBrought`: why answers of last year do not stand here. */
export type ShownWords = { sealed: string; notBrought: ReadonlyMap<string, NotBrought> };
export const wordsFor = async (needs: Pick<DutyNeeds, 'returns'>, found: FoundReturn, sheet: Sheet): Promise<ShownWords> =>
  ({ sealed: needs.returns.sealWords(found.record, shownOn(found, sheet)), notBrought: await notBroughtOver(needs, { record: found.record, duties: sheet.duties }) });
