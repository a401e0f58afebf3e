export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** The value below which this share of the numbers lies; 0 of none. */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Each contestant once a round, in turn and backwards every second round, so that no one always finds the machine warm. */
export const interleaved = async <K extends string>(rounds: number, contestants: Readonly<Record<K, () => Promise<number>>>): Promise<Record<K, number>> => {
  const names = Object.keys(contestants) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) results[name].push(await contestants[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(results[name])])) as Record<K, number>;
};
