import type { Block } from '@virtual-school/portal-kit';
import type { Sheet } from './sheet';
import { lowest, page, textWidth } from './style';

type Picture = Extract<Block, { kind: 'picture' }>;

const pointsOfPixel = 0.75; // 96 pixels to the inch, as on the screen
/** A picture fills half a page at the most, so that the words it belongs to stay beside it. */
const tallest = (lowest - page.top) / 2;
const gap = 8;

/** As large as on the screen where that fits; a picture is made smaller, never larger. */
export const sizeOf = ({ width, height }: Pick<Picture, 'width' | 'height'>): { width: number; height: number } => {
  const scale = Math.min(pointsOfPixel, textWidth / width, tallest / height);
  return { width: width * scale, height: height * scale };
};

/** A picture on one page, with what it shows in words for whoever has it read out. */
export const drawPicture = (sheet: Sheet, picture: Picture): void => {
  const size = sizeOf(picture);
  sheet.space(4);
  sheet.need(size.height + gap);
  sheet.picture(Buffer.from(picture.jpeg, 'base64'), { x: page.left, y: sheet.y, ...size }, picture.alt.trim());
  sheet.y += size.height + gap;
};
