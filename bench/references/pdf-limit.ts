import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { root } from '../processes';

type Glyph = { id: number; advanceWidth: number };
type Font = { unitsPerEm: number; glyphForCodePoint(codePoint: number): Glyph; createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array } };
type Face = { name: 'R' | 'B'; code: ReadonlyMap<string, string>; width: ReadonlyMap<string, number>; file: Buffer };

const fontkit = createRequire(__filename)('fontkit') as { create(bytes: Buffer): Font };
const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));

/** The letters of English and their widths, measured and subset once. */
const openFace = (name: 'R' | 'B', file: string): Face => {
  const font = fontkit.create(fs.readFileSync(path.join(root, 'plugins/documents/assets/fonts', file)));
  const subset = font.createSubset();
  const glyphs = letters.map((letter) => [letter, font.glyphForCodePoint(letter.charCodeAt(0))] as const);
  return {
    name,
    code: new Map(glyphs.map(([letter, glyph]) => [letter, subset.includeGlyph(glyph.id).toString(16).padStart(4, '0')])),
    width: new Map(glyphs.map(([letter, glyph]) => [letter, glyph.advanceWidth / font.unitsPerEm])),
    file: deflateSync(subset.encode()),
  };
};

const [left, top, bottom, across] = [56, 785, 56, 483];

/** Nothing but what any four pages with fonts inside cost: widths looked up, lines broken, glyph codes written, pages deflated. */
export const openLimit = (): ((model: DocumentModel) => Buffer) => {
  const [regular, bold] = [openFace('R', 'NotoSans-Regular.ttf'), openFace('B', 'NotoSans-Bold.ttf')];
  const widthOf = (word: string, { width }: Face, size: number): number => Array.from(word).reduce((sum, letter) => sum + (width.get(letter) ?? 0.5), 0) * size;

  const linesOf = (text: string, face: Face, size: number, room: number): string[] => {
    const lines: string[] = [];
    let [line, taken] = ['', 0];
    for (const word of text.split(' ')) {
      const needed = widthOf(word, face, size);
      if (line && taken + needed > room) {
        lines.push(line);
        [line, taken] = ['', 0];
      }
      line += line ? ` ${word}` : word;
      taken += needed + 0.26 * size;
    }
    return [...lines, line];
  };

  return (model) => {
    const pages: string[][] = [[]];
    let y = top;
    const print = (text: string, face: Face, size: number, x: number, at: number) => pages.at(-1)?.push(`BT /${face.name} ${size} Tf ${x} ${at.toFixed(2)} Td <${Array.from(text, (letter) => face.code.get(letter) ?? '0000').join('')}> Tj ET`);
    const need = (height: number) => {
      if (y - height >= bottom) return;
      pages.push([]);
      y = top;
    };
    const flow = (text: string, face: Face, size: number) => {
      for (const line of linesOf(text, face, size, across)) {
        need(size * 1.4);
        y -= size * 1.4;
        print(line, face, size, left, y);
      }
      y -= size / 2;
    };
    const row = (cells: readonly string[], face: Face) => {
      const room = across / cells.length;
      const broken = cells.map((cell) => linesOf(cell, face, 9.5, room - 8));
      const height = Math.max(...broken.map((each) => each.length)) * 13 + 6;
      need(height);
      broken.forEach((lines, column) => {
        pages.at(-1)?.push(`${left + column * room} ${(y - height).toFixed(2)} ${room} ${height} re S`);
        lines.forEach((line, at) => print(line, face, 9.5, left + column * room + 4, y - 11 - 13 * at));
      });
      y -= height;
    };
    const draw = (block: Block) => {
      if (block.kind === 'heading') return flow(block.text, bold, 14);
      if (block.kind === 'paragraph') return flow(block.text, regular, 11);
      if (block.kind !== 'table') return;
      flow(block.caption, bold, 10);
      [block.header, ...block.rows].forEach((cells, at) => row(cells, at === 0 ? bold : regular));
    };
    flow(model.title, bold, 18);
    model.blocks.forEach(draw);
    const streams = pages.map((page) => deflateSync(Buffer.from(page.join('\n'), 'latin1')));
    return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...streams, regular.file, bold.file]);
  };
};
