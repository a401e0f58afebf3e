import { refuse, ok, type Fields, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';

export const sheetForm = z.record(z.string().max(200), z.union([z.string(), z.array(z.string())]));

export type PostedSheet = { seen: number; fields: Fields; then?: string; isAutosave: boolean; takesNewWording: boolean };

/** The fields of a page of duties, apart from the marks of the form itself. */
export const postedSheet = (form: z.infer<typeof sheetForm>): Result<PostedSheet> => {
  const { version = '0', _do, ...fields } = form;
  const seen = Number(version);
  if (!Number.isInteger(seen) || seen < 0) return refuse('invalid');
  return ok({ seen, fields, then: typeof _do === 'string' ? _do : undefined, isAutosave: _do === undefined, takesNewWording: _do === 'new-wording' });
};
