import type { Fields, Problem, Upload, UploadRule } from '@virtual-school/portal-kit';
import type { Ctx } from './koa';

type Parsed = { filepath: string; originalFilename?: string | null; size: number };

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MB`;
const most = 65_536;

export const tooLarge = (rule: UploadRule): Problem => ({ field: rule.field, message: `The file must be at most ${megabytes(rule.maxBytes)}` });

const partsOf = (ctx: Ctx): [string, Parsed][] =>
  Object.entries((ctx.request as { files?: Record<string, Parsed | Parsed[]> }).files ?? {}).flatMap(([field, files]) => [files].flat().map((file): [string, Parsed] => [field, file]));

/** A browser sends an empty nameless part for a box in which nothing was chosen. */
const isThere = ([, file]: [string, Parsed]): boolean => file.size > 0 || Boolean(file.originalFilename);

/** What was sent, or what is wrong with it as a whole; undefined where it is no form of ours at all. */
export const uploadsOf = (ctx: Ctx, rule: UploadRule | undefined, fields: Fields): readonly Upload[] | Problem | undefined => {
  const parts = partsOf(ctx).filter(isThere);
  if (!rule) return parts.length === 0 ? [] : undefined;
  if (parts.some(([field]) => field !== rule.field) || JSON.stringify(fields).length > most) return undefined;
  if (parts.length > rule.most) return { field: rule.field, message: rule.most === 1 ? 'Choose one file at a time' : `Choose at most ${rule.most} files` };
  if (parts.some(([, file]) => file.size > rule.maxBytes)) return tooLarge(rule);
  return parts.map(([field, file]) => ({ field, name: file.originalFilename ?? '', size: file.size, path: file.filepath }));
};
