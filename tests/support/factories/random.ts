/** The same seed gives the same people, plans and words on every machine. */
export type Random = {
  next(): number; // 0 <= n < 1
  whole(from: number, to: number): number; // both ends are possible
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
};

/** mulberry32: small, fast, and good enough to invent people with. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    chance: (share) => next() < share,
  };
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
export const publicIdFrom = (random: Random): string => Array.from({ length: 26 }, () => alphabet[random.whole(0, 31)]).join('');
