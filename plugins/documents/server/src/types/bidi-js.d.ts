declare module 'bidi-js' {
  type Levels = { levels: Uint8Array; paragraphs: readonly { start: number; end: number; level: number }[] };
  type Bidi = {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels;
    getMirroredCharacter(char: string): string | null;
  };
  const bidiFactory: () => Bidi;
  export default bidiFactory;
}
