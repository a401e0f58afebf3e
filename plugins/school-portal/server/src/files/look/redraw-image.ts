import { oneAtATime } from '@virtual-school/portal-kit';
import sharp from 'sharp';
import type { Why } from '../domain/why-refused';

sharp.cache(false);
sharp.concurrency(1);

const mostPixels = 50_000_000;
/** As large as a page scanned at 250 dots an inch; a larger picture needs memory that other people are using. */
const longestSide = 3000;

/** A class of phones sending at once must not fill the memory. */
const inTurn = oneAtATime();

/** More pixels than it could be shown with are seen in its head, before anything is unfolded. */
const formatOf = async (path: string): Promise<'jpeg' | 'png' | Why> => {
  const { width = 0, height = 0, pages = 1, format } = await sharp(path, { limitInputPixels: false }).metadata();
  if (width * height * pages > mostPixels) return 'too-many-pixels';
  return format === 'jpeg' || format === 'png' ? format : 'mismatch';
};

const drawAnew = async (path: string, format: 'jpeg' | 'png', to: string): Promise<void> => {
  const image = sharp(path, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' }).autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  await (format === 'png' ? image.png({ compressionLevel: 8 }) : image.jpeg({ quality: 88 })).toFile(to);
};

/**
 * Drawn anew from its pixels, turned the right way up: where and when it was taken, thumbnails, comments and whatever
 * hung on behind it are gone.
 */
export const redrawImage = (path: string, to: string): Promise<Why | undefined> =>
  inTurn(async () => {
    try {
      const format = await formatOf(path);
      if (format !== 'jpeg' && format !== 'png') return format;
      await drawAnew(path, format, to);
      return undefined;
    } catch {
      return 'damaged';
    }
  });
