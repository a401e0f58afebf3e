declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
  export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type GlyphRun = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };
  export type Font = {
    postscriptName: string;
    unitsPerEm: number;
    characterSet: number[];
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(text: string): GlyphRun;
  };
  export const openSync: (path: string) => Font;
}
