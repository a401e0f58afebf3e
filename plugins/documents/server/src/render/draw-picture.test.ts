import sharp from 'sharp';
import { aDocument, newFaces } from '../testing/documents';
import { checkWithQpdf, imagesOn, infoOf, objectsOf, structureOf, textOf } from '../testing/pdf-tools';
import { sizeOf } from './draw-picture';
import { render } from './render';
import { lowest, page, textWidth } from './style';

const aPicture = async (width: number, height: number, alt: string) => {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#0f6272' } }).jpeg().toBuffer();
  return { kind: 'picture' as const, jpeg: jpeg.toString('base64'), width, height, alt };
};
const words = { kind: 'paragraph' as const, text: 'Words about an invented bridge.' };

test.each([
  ['a small one as on the screen, 96 pixels to the inch', { width: 200, height: 100 }, { width: 150, height: 75 }],
  ['a wide one as wide as the text', { width: 1300, height: 130 }, { width: textWidth, height: textWidth / 10 }],
  ['a tall one as tall as half a page', { width: 100, height: 2000 }, { width: (lowest - page.top) / 40, height: (lowest - page.top) / 2 }],
])('%s', (_what, pixels, points) => {
  const size = sizeOf(pixels);
  expect(size.width).toBeCloseTo(points.width, 5);
  expect(size.height).toBeCloseTo(points.height, 5);
});

test('a picture is read out as what it shows, with its place on the page, between the words around it', async () => {
  const bytes = await render(newFaces(), aDocument({ blocks: [words, await aPicture(200, 100, 'A bridge & a river'), words] }));
  checkWithQpdf(bytes);
  expect(structureOf(bytes).map(({ type }) => type).slice(-3)).toEqual(['P', 'Figure', 'P']);
  const figure = [...objectsOf(bytes).values()].find((each) => each?.['/S'] === '/Figure') ?? {};
  expect(figure['/Alt']).toBe('u:A bridge & a river');
  const { '/BBox': box, ...about } = figure['/A'] as { '/BBox': number[] };
  expect(about).toEqual({ '/O': '/Layout', '/Placement': '/Block' });
  expect([box[0], (box[2] ?? 0) - (box[0] ?? 0), (box[3] ?? 0) - (box[1] ?? 0)].map((each) => Math.round(each ?? 0))).toEqual([page.left, 150, 75]);
});

test('a picture that says nothing is decoration', async () => {
  const bytes = await render(newFaces(), aDocument({ blocks: [words, await aPicture(20, 10, ' ')] }));
  checkWithQpdf(bytes);
  expect(structureOf(bytes).map(({ type }) => type)).not.toContain('Figure');
  expect([...objectsOf(bytes).values()].filter((each) => each?.['/Subtype'] === '/Image')).toHaveLength(1);
});

test.each([600, 800, 1000])('a heading goes with its picture, however much of the page is left: %i words before', async (count) => {
  const bytes = await render(newFaces(), aDocument({ blocks: [{ kind: 'paragraph', text: 'word '.repeat(count) }, { kind: 'heading', level: 1, text: 'Zebra crossing' }, await aPicture(600, 600, 'A square')] }));
  for (let at = 1; at <= Number(infoOf(bytes).Pages); at += 1) {
    if (!textOf(bytes, { page: at }).includes('Zebra crossing')) continue;
    expect(imagesOn(bytes, at)).toBe(1);
  }
});

test('pictures go whole onto the next page, and the same ones give the same bytes', async () => {
  const picture = await aPicture(600, 600, 'A square');
  const model = aDocument({ blocks: [words, picture, picture, picture] });
  const bytes = await render(newFaces(), model);
  expect(Number(infoOf(bytes).Pages)).toBe(3);
  expect(structureOf(bytes).filter(({ type }) => type === 'Figure')).toHaveLength(3);
  expect((await render(newFaces(), model)).equals(bytes)).toBe(true);
});
