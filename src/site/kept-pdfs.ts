type Drawn = { stamp: string; bytes: Promise<Buffer> };

const most = 40; // documents; an article has a page or two

/** PDFs of articles, each drawn once until its entry changes; people who ask at the same time wait for one drawing. */
export const keptPdfs = () => {
  const kept = new Map<string, Drawn>();
  return async (address: string, stamp: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
    const found = kept.get(address);
    if (found?.stamp === stamp) return found.bytes;
    const drawn: Drawn = { stamp, bytes: draw() };
    kept.delete(address);
    kept.set(address, drawn);
    for (const first of kept.keys()) if (kept.size > most) kept.delete(first);
    drawn.bytes.catch(() => kept.delete(address));
    return drawn.bytes;
  };
};
