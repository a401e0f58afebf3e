import fs from 'node:fs';
import path from 'node:path';

let manifest: { css: string; js: string } | undefined;

/** The folder of compiled styles and scripts; dist/server/index.js stands two folders below the package. */
export const assetsFolder = (): string => path.resolve(__dirname, '../../assets');

/** Addresses of the style sheet and the script under their hashed names. */
export const assetFiles = (): { css: string; js: string } => {
  if (!manifest) {
    const names = JSON.parse(fs.readFileSync(path.join(assetsFolder(), 'manifest.json'), 'utf8')) as { css: string; js: string };
    manifest = { css: `/portal/assets/${names.css}`, js: `/portal/assets/${names.js}` };
  }
  return manifest;
};

const types: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json' };

const packings = { br: '.br', gzip: '.gz' } as const;
export type Packing = keyof typeof packings;
type Asset = { type: string; bytes: Buffer; packing?: Packing };

const readFile = (name: string): Promise<Buffer | undefined> => fs.promises.readFile(path.join(assetsFolder(), name)).catch(() => undefined);

/** One file of the folder, by its bare name, packed where the build packed it; undefined for anything else. */
export const readAsset = async (name: string, packing?: Packing): Promise<Asset | undefined> => {
  if (!/^[a-z0-9-]+(\.[a-z0-9]+)*\.(css|js|svg|png)$/i.test(name)) return undefined;
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  const packed = packing && (await readFile(name + packings[packing]));
  if (packed) return { type, bytes: packed, packing };
  const bytes = await readFile(name);
  return bytes && { type, bytes };
};
