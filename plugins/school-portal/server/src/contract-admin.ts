/** What other plugins and the CMS hand to the pages of the admin panel. No name of anybody and no reference is among it. */

/** Numbers for the home page of the admin panel. Counts only: no name of anybody, no reference. */
export type CountedNumber = { value: number; note?: string };
export type NumberWidget = {
  name: string; // 'pep.due'
  title: string;
  /** Where somebody goes on from the number: a path of this site. */
  link?: string;
  /** Asked each time that the home page opens: a count over an index, no scan. */
  count(): Promise<readonly CountedNumber[]>;
};
/** What a reference that people read out leads to: the public ids under which the audit speaks of it. */
export type ReferenceFinder = (typed: string) => Promise<readonly string[]>;

type ImportReport = { line(text: string): void; progress(done: number, total?: number): void };

/** The national register of schools, where the CMS has an import of it. */
export type RegisterFiles = { register: string; links?: string }; // paths
export type RegisterNumber = { label: string; value: number };
export type RegisterOutcome =
  | { refused: string } // one sentence: this is not the register
  | { numbers: readonly RegisterNumber[]; rejected: readonly { row: number; reason: string; file?: string }[]; rejectedInAll: number; warning?: string };
export type RegisterSource = {
  state(): Promise<{ lastAt?: string; numbers: readonly RegisterNumber[] }>;
  /** With `preview` it counts, and changes nothing. */
  bring(files: RegisterFiles, how: { preview: boolean }, report: ImportReport): Promise<RegisterOutcome>;
};

/** What other plugins and the CMS hand to the admin panel's pages. In register(). */
export type AdminPanel = {
  number(widget: NumberWidget): void;
  reference(finder: ReferenceFinder): void;
  schoolRegister(source: RegisterSource): void;
};
