export type Unit = 'req/s' | 'ms' | 's' | 'MB' | 'KB' | 'words';
export type Goal = { kind: 'at least' | 'at most'; value: number; of: 'ratio' | 'value' };

/** One line of the table: the portal and, where there is one, what it is held against, measured in the same run. */
export type Line = {
  figure: string;
  what: string;
  unit: Unit;
  portal: number;
  reference?: { name: string; value: number };
  goal: Goal;
  note?: string;
};

export type Bench = { quick: boolean; folder: string; say: (text: string) => void };
export type Figure = { id: string; title: string; measure: (bench: Bench) => Promise<Line[]> };

export const ratioOf = ({ portal, reference }: Line): number | undefined => (reference && reference.value > 0 ? portal / reference.value : undefined);

/** A line whose reference could not be measured here has not reached its goal. */
export const isReached = (line: Line): boolean => {
  const value = line.goal.of === 'ratio' ? ratioOf(line) : line.portal;
  if (value === undefined) return false;
  return line.goal.kind === 'at least' ? value >= line.goal.value : value <= line.goal.value;
};
