/**
 * A section of a form, declared once. The form page, the check page, autosave, validation, the PDF, the count of
 * what is answered and what is carried forward all come from this one value.
 */

/** Why a required question may stand without a value, each shown as what it is. */
export type WayOutReason = 'not-known-yet' | 'does-not-apply' | 'would-rather-not-say' | 'no-view-received';
export type WayOut = { reason: WayOutReason; who?: string; when?: string };

export type RowValue = Readonly<Record<string, string>>;
/** A text, several codes, rows of a table, or an honest way out. Dates are yyyy-mm-dd, numbers are kept as typed. */
export type Value = string | readonly string[] | readonly RowValue[];
export type Answer = Value | WayOut;
export type Answers = Readonly<Record<string, Answer>>;

export type Option = { value: string; text: string; hint?: string };

/** What a question may depend on: the answers of its own section and facts about the plan (year group, kind, ...). */
export type Facts = Readonly<Record<string, string>>;

type Asked = {
  name: string; // camelCase; the key of the answer, unique in its section
  label: string;
  hint?: string;
  required: boolean;
  /** Which ways out are offered; none offered means none accepted. Only for required questions. */
  waysOut?: readonly WayOutReason[];
  /** Who may read the answer; the plugin that declares the section says which audiences there are. */
  audience: readonly string[];
  /** Read by these audiences too, but only where this other question of the section was answered 'yes'. */
  sharedWhen?: { question: string; audience: readonly string[] };
  when?: (answers: Answers, facts: Facts) => boolean;
  /** copy: stands in the next form and is marked as unchanged until confirmed; ask: asked anew each time. */
  next: 'copy' | 'ask';
  /** Id in the field list, e.g. S05.01. */
  source: string;
};

export type Column = { name: string; label: string; hint?: string; required: boolean; kind: 'text' | 'date' | 'number' | 'choice'; maxLength?: number; options?: readonly Option[]; audience?: readonly string[] };

export type Question = Asked &
  (
    | { kind: 'text'; maxLength: number; autocomplete?: string }
    | { kind: 'long-text'; maxLength: number; rows?: number }
    | { kind: 'date' }
    | { kind: 'number'; min?: number; max?: number; decimals?: number; suffix?: string }
    | { kind: 'choice'; options: readonly Option[] } // one of several; yes and no are a choice too
    | { kind: 'choices'; options: readonly Option[] }
    | { kind: 'rows'; columns: readonly Column[]; atLeast?: number; atMost: number; rowName: string; startWith?: readonly RowValue[] }
  );

export type Section = {
  name: string; // kebab-case; stands in the address
  title: string;
  part: string;
  intro?: string;
  questions: readonly Question[];
  source: string; // S05
  when?: (facts: Facts) => boolean;
};
