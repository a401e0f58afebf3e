import type { Ctx } from '../door/koa';
import { readAsset } from '../store/assets';

/** Styles and scripts under hashed names: they never change, so a browser may keep them for a year. */
export const assetRoute = {
  method: 'GET' as const,
  path: '/portal/assets/:name',
  config: { auth: false as const },
  async handler(ctx: Ctx) {
    const packing = (['br', 'gzip'] as const).find((each) => ctx.acceptsEncodings(each) === each); // the smaller one first, in whatever order a browser names them
    const asset = await readAsset(String(ctx.params.name), packing);
    if (!asset) return;
    ctx.body = asset.bytes;
    ctx.type = asset.type;
    if (asset.packing) ctx.set('Content-Encoding', asset.packing);
    ctx.set('Vary', 'Accept-Encoding');
    ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
    ctx.set('X-Content-Type-Options', 'nosniff');
  },
};
