import fs from 'node:fs/promises';
import path from 'node:path';
import { oneAtATime } from '@virtual-school/portal-kit';
import sharp from 'sharp';
import { ownPicture, type BlockNode } from './blocks';

/** `jpeg`: its bytes in base64; `width` and `height` in pixels. */
export type PaperPicture = { jpeg: string; width: number; height: number };
/** By their address on this site, as ownPicture gives it. */
export type PaperPictures = ReadonlyMap<string, PaperPicture>;

const mostPixels = 50_000_000;
/** Twice as wide as the text of a page on the screen: sharp when printed. */
const longestSide = 1300;

/** Whatever the editor sent becomes a JPEG on white: paper has nothing behind a picture to shine through. */
const onPaper = async (file: string): Promise<PaperPicture> => {
  const { data, info } = await sharp(file, { limitInputPixels: mostPixels }).autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
  return { jpeg: data.toString('base64'), width: info.width, height: info.height };
};

/** The pictures of the media library, under the public folder, as an article shows them on paper. */
export const paperPictures = (publicFolder: string) => {
  const library = path.resolve(publicFolder, 'uploads') + path.sep;
  const inTurn = oneAtATime(); // a large picture takes much memory while it is drawn
  const shownIn = (body: readonly BlockNode[] | null): [address: string, file: string][] =>
    (body ?? []).flatMap(({ image }) => {
      const address = image && ownPicture(image);
      const file = path.resolve(publicFolder, `.${address ?? ''}`);
      return address && file.startsWith(library) ? [[address, file]] : [];
    });
  return {
    /** Another word whenever an editor has put another file in the place of one. */
    stamp: async (body: readonly BlockNode[] | null): Promise<string> =>
      (await Promise.all(shownIn(body).map(([, file]) => fs.stat(file).then(({ mtimeMs, size }) => `${mtimeMs}-${size}`, () => 'gone')))).join(' '),
    /** One that is not there or cannot be read is left out: the article says in words what it would show. */
    async read(body: readonly BlockNode[] | null): Promise<PaperPictures> {
      const pictures = new Map<string, PaperPicture>();
      for (const [address, file] of shownIn(body)) {
        const picture = await inTurn(() => onPaper(file)).catch(() => undefined);
        if (picture) pictures.set(address, picture);
      }
      return pictures;
    },
  };
};
