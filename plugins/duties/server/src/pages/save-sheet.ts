import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { FoundReturn } from '../use-cases/find-return';
import type { DutyNeeds } from '../use-cases/needs';
import { saveDuties, type Saved } from '../use-cases/save-duties';
import type { Sheet } from '../use-cases/sheet';

export const sheetForm = z.record(z.string().max(200), z.union([z.string(), z.array(z.string())]));

/** `then`: the button that was pressed; none while the page's script saves. */
export type SheetSaved = Saved & { then?: string; at: string };

/** Saves the posted fields of a page of duties, apart from the marks of the form itself. */
export const saveSheet = async (needs: DutyNeeds, { actor, now }: { actor: Actor; now: Date }, form: z.infer<typeof sheetForm>, loaded: FoundReturn & { sheet: Sheet }): Promise<Result<SheetSaved>> => {
  const { version = '0', _do, ...fields } = form;
  const seen = Number(version);
  if (!Number.isInteger(seen) || seen < 0) return refuse('invalid');
  const saved = await saveDuties(needs, loaded, { sheet: loaded.sheet, seen, fields, by: actor.accountId, isAutosave: _do === undefined, takesNewWording: _do === 'new-wording' });
  return saved.ok ? ok({ ...saved.value, then: typeof _do === 'string' ? _do : undefined, at: now.toISOString() }) : saved;
};

/** What the page's script is told. */
export const sheetJson = (loaded: { sheet: Sheet }, done?: SheetSaved): Record<string, unknown> =>
  (done ? { version: done.version, savedAt: done.at, ...(done.leftOut && { except: done.leftOut }) } : { version: loaded.sheet.version });
