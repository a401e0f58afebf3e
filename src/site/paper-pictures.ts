import path from 'node:path';
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

/**
 * The pictures of an article from the media library under the public folder. One that is not there or cannot be read is left
 * out: the article says in words what it would show.
 */
export const paperPictures = (publicFolder: string) => async (body: readonly BlockNode[] | null): Promise<PaperPictures> => {
  const pictures = new Map<string, PaperPicture>();
  const library = path.resolve(publicFolder, 'uploads') + path.sep;
  for (const { image } of body ?? []) {
    const address = image && ownPicture(image);
    const file = address && path.resolve(publicFolder, `.${address}`);
    if (!file?.startsWith(library)) continue;
    const picture = await onPaper(file).catch(() => undefined);
    if (picture) pictures.set(address as string, picture);
  }
  return pictures;
};
