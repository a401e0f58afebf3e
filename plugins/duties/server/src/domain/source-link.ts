import { isDay } from '@virtual-school/portal-kit';

/** What an editor typed as a link, where it leads to the web; else nothing: a page shows the source in words then. */
export const webLink = (typed: string | undefined): string | undefined => {
  const url = typed?.trim();
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
};

/** A duty as an editor has it in hand, with the names of the boxes. */
export type SourceBoxes = { confidence?: unknown; source_url?: unknown; source_section?: unknown; source_date?: unknown };

const filled = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

/**
 * What is missing before a duty that rests on memory may be published, as names of boxes; nothing where it was looked up.
 *
 * Source: docs/rules/duties.md, rule 1.
 */
export const missingSource = ({ confidence, source_url: url, source_section: section, source_date: date }: SourceBoxes): string[] => {
  if (!/memory/i.test(filled(confidence) ?? '')) return [];
  return [...(webLink(filled(url)) ? [] : ['source_url']), ...(filled(section) ? [] : ['source_section']), ...(isDay(date) ? [] : ['source_date'])];
};

const boxes: Readonly<Record<string, string>> = { source_url: 'source_url: the link, beginning with https://', source_section: 'source_section: the section', source_date: 'source_date: the date as yyyy-mm-dd' };

/** The sentence that an editor reads instead. */
export const refusalWords = (missing: readonly string[]): string =>
  `This duty rests on memory, so it is not published yet. Look its source up and fill in ${missing.map((name) => boxes[name] ?? name).join('; ')}.`;
