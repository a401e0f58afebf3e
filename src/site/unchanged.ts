type Page = { etag: string; modified?: number };
type Held = { etags: string; since: string };

/** Does the visitor hold this very page (RFC 9110, 13.1)? A tag counts before a date; a date is exact to a second. */
export const isUnchanged = ({ etag, modified }: Page, { etags, since }: Held): boolean => {
  if (etags) return etags.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');
  const held = Date.parse(since);
  return modified !== undefined && !Number.isNaN(held) && Math.floor(modified / 1000) * 1000 <= held;
};
