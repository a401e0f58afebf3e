import type { ReactElement } from 'react';

export const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

export type FileLinkProps = { href: string; text: string; kind?: string; bytes?: number };

/** A link to a file says what comes: kind and size. */
export const FileLink = ({ href, text, kind = 'PDF', bytes }: FileLinkProps): ReactElement => (
  <a className="govuk-link vs-file-link" href={href}>{text} ({bytes === undefined ? kind : `${kind}, ${sizeOf(bytes)}`})</a>
);
