/** What an import tells: `rejected` is the beginning of a list that may be long. */
export type Rejected = { row: number; reason: string; file?: 'links' };
export type Rejections = { rejected: Rejected[]; rejectedInAll: number };
export type GiasCounts = Rejections & { added: number; changed: number; unchanged: number; leftOut: number; cutOffAt?: number };
export type LinkCounts = Rejections & { successors: number; linksCutOffAt?: number };
export type GiasReport = { line(text: string): void; progress(done: number, total?: number): void };

/** A file of which every row is wrong is not listed to its end. */
const mostListed = 1000;

export const noteRejected = (counts: Rejections, rejected: Rejected): void => {
  counts.rejectedInAll += 1;
  if (counts.rejected.length < mostListed) counts.rejected.push(rejected);
};

/** Lets whoever waits for the portal be answered. */
export const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
