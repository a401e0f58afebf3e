/** A document as it is meant: the PDF and the page "check your answers" are both drawn from this. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'quote' | 'note' | 'warning' }
  | { kind: 'list'; items: readonly string[]; numbered?: true }
  /** Question and answer; `note` says what the answer is (for instance "Not known yet", "Changed since 3 May"). */
  | { kind: 'facts'; rows: readonly { term: string; text: readonly string[]; note?: string }[] }
  | { kind: 'table'; caption: string; header: readonly string[]; rows: readonly (readonly string[])[] }
  /** `jpeg`: its bytes in base64, `width` and `height` in pixels. Without `alt` it is decoration, and is not read out. */
  | { kind: 'picture'; jpeg: string; width: number; height: number; alt: string };

export type DocumentModel = {
  title: string;
  language: 'en-GB';
  reference: string; // the child's reference, on every page
  version: string;
  audience: string; // "School", "Social care": on every page
  /** Words across the foot of every page while it is not agreed, e.g. "Draft, not agreed". */
  draft?: string;
  /** Made for whoever asks and kept nowhere: a copy cannot be checked, and carries no check code. */
  isOpen?: true;
  /** yyyy-mm-dd; printed, and the PDF's date, so that the same model gives the same bytes. */
  date: string;
  blocks: readonly Block[];
};
