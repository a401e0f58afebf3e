import fs from 'node:fs/promises';
import type { Ctx } from './koa';

type Uploaded = { filepath?: string };

/**
 * Strapi parses multipart on every address before any authentication and keeps the files: anybody could fill the disk.
 * Only the named upload addresses may receive it, and whatever is left behind afterwards is removed.
 */
export const multipartGuard = (uploadPaths: readonly RegExp[]) => async (ctx: Ctx, next: () => Promise<void>): Promise<void> => {
  if (ctx.is('multipart') && !uploadPaths.some((path) => path.test(ctx.path))) {
    ctx.status = 415;
    ctx.set('Connection', 'close');
    return;
  }
  try {
    await next();
  } finally {
    const files = (ctx.request as { files?: Record<string, Uploaded | Uploaded[]> }).files ?? {};
    await Promise.all(Object.values(files).flat().map((file) => file.filepath && fs.rm(file.filepath, { force: true })));
  }
};
