import fs from 'node:fs/promises';
import type { UploadRule } from '@virtual-school/portal-kit';
import type { Ctx } from './koa';

type Uploaded = { filepath?: string };
export type Receiving = {
  /** Addresses beside the portal's own: the media library's, and those of a setting. */
  others: readonly RegExp[];
  /** The rule of a page that takes files. */
  ruleOf: (path: string) => UploadRule | undefined;
  /** Is this somebody signed in who may open the page? Nobody else gets a byte onto the disk. */
  mayReceive: (ctx: Ctx) => Promise<boolean>;
};

/** What may come beside the files: texts of the form, and the boundaries. */
const beside = 65_536;

/** The body parser leaves it alone, the server throws it away; the door then answers as it does to an empty form. */
const leaveUnread = (ctx: Ctx): void => {
  ctx.req.headers['content-type'] = 'application/octet-stream';
  delete ctx.req.headers['content-length'];
};

const removeLeft = async (ctx: Ctx): Promise<void> => {
  const files = (ctx.request as { files?: Record<string, Uploaded | Uploaded[]> }).files ?? {};
  await Promise.all(Object.values(files).flat().map((file) => file.filepath && fs.rm(file.filepath, { force: true })));
};

const receive = async (ctx: Ctx, next: () => Promise<void>, rule: UploadRule, mayReceive: boolean): Promise<void> => {
  const length = Number(ctx.get('Content-Length') || 0);
  if (!mayReceive) leaveUnread(ctx);
  else if (length > rule.most * rule.maxBytes + beside) {
    leaveUnread(ctx);
    ctx.state.tooLarge = true;
  }
  await next();
  if (ctx.status >= 500 && ctx.state.originalPath === undefined) ctx.status = 422; // cut off or malformed: the parser gave up before the door
};

/**
 * Strapi parses multipart on every address before any authentication and keeps the files: anybody could fill the disk.
 * Only the named upload addresses and the pages that say so may receive it, and whatever is left behind is removed.
 */
export const multipartGuard = ({ others, ruleOf, mayReceive }: Receiving) => async (ctx: Ctx, next: () => Promise<void>): Promise<void> => {
  if (!ctx.is('multipart')) return next();
  const rule = ctx.method === 'POST' ? ruleOf(ctx.path) : undefined;
  if (!rule && !others.some((path) => path.test(ctx.path))) {
    ctx.status = 415;
    ctx.set('Connection', 'close');
    return;
  }
  try {
    await (rule ? receive(ctx, next, rule, await mayReceive(ctx).catch(() => false)) : next());
  } finally {
    await removeLeft(ctx);
  }
};
