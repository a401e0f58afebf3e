import { stemOf } from './words';

/** Pieces of three letters, with the edges of the word: " co", "con", ..., "ns ". */
export const trigramsOf = (word: string): string[] => {
  const padded = `  ${word} `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_none, at) => padded.slice(at, at + 3)))];
};

/** Letters to change, add, drop or swap with a neighbour until one word is the other (optimal string alignment). */
export const distance = (a: string, b: string): number => {
  const rows = [Array.from({ length: b.length + 1 }, (_none, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
};

/** How many slips a word of this length may hold and still be meant. */
const slips = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

export type Vocabulary = {
  /** The word itself or another form of it. */
  knows(word: string): boolean;
  /** Does a known word begin with these letters? From three letters on. */
  begins(letters: string): boolean;
  /** The known word that was probably meant; undefined when none is near enough. */
  nearest(word: string): string | undefined;
};

/** Words with how often each is used; the more used wins between two that are as near. */
export const vocabularyOf = (counted: readonly (readonly [word: string, used: number])[]): Vocabulary => {
  const stems = new Set(counted.map(([word]) => stemOf(word)));
  const byTrigram = new Map<string, number[]>();
  counted.forEach(([word], at) => trigramsOf(word).forEach((piece) => void (byTrigram.get(piece)?.push(at) ?? byTrigram.set(piece, [at]))));

  const alike = (word: string): (readonly [string, number])[] => {
    const pieces = trigramsOf(word);
    const shared = new Map<number, number>();
    for (const piece of pieces) for (const at of byTrigram.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .map(([at, count]) => ({ entry: counted[at] ?? (['', 0] as const), likeness: (2 * count) / (pieces.length + (counted[at]?.[0].length ?? 0) + 1) }))
      .filter(({ likeness }) => likeness > 0.25)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 40)
      .map(({ entry }) => entry);
  };

  return {
    knows: (word) => stems.has(stemOf(word)),
    begins: (letters) => letters.length > 2 && counted.some(([word]) => word.startsWith(letters)),
    nearest(word) {
      const near = alike(word)
        .map(([other, used]) => ({ other, used, away: distance(word, other) }))
        .filter(({ other, away }) => away <= slips(Math.min(word.length, other.length)))
        .sort((a, b) => a.away - b.away || b.used - a.used || (a.other < b.other ? -1 : 1));
      return near[0]?.other;
    },
  };
};
