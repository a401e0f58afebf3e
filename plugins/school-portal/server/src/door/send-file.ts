import type { Sent } from '@virtual-school/portal-kit';
import { contentDisposition } from './content-disposition';
import type { Ctx } from './koa';

/** A file is handed over to be kept, not shown: whatever it holds never runs as a page of ours. */
export const sendFile = (ctx: Ctx, file: Sent): void => {
  ctx.set('Content-Disposition', contentDisposition(file.inline ? 'inline' : 'attachment', file.name));
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.state.sandboxed = !file.inline;
  ctx.type = file.type;
  if (Buffer.isBuffer(file.bytes)) {
    ctx.body = file.bytes;
    return;
  }
  const { stream, length } = file.bytes;
  if (ctx.method === 'HEAD') {
    stream.destroy();
    ctx.status = 200;
  } else ctx.body = stream;
  ctx.length = length;
};
