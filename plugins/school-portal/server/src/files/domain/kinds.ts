/** How the inside of a file is looked at. */
export type Family = 'pdf' | 'ooxml' | 'odf' | 'image' | 'text';
export type Kind = { type: string; family: Family; /** What stands at its very beginning. */ begins?: string; /** The content type of its main part, or its mimetype entry. */ inner?: string };

const office = 'application/vnd.openxmlformats-officedocument.';
const open = 'application/vnd.oasis.opendocument.';
const zip = 'PK\x03\x04';

/**
 * What may be kept, by ending. Left out: what can hold a program (macro formats, archives, HTML, SVG), and what cannot be
 * looked into here (HEIC, old binary Office files).
 */
export const kinds: Readonly<Record<string, Kind>> = {
  pdf: { type: 'application/pdf', family: 'pdf', begins: '%PDF-' },
  docx: { type: `${office}wordprocessingml.document`, family: 'ooxml', begins: zip, inner: `${office}wordprocessingml.document.main+xml` },
  xlsx: { type: `${office}spreadsheetml.sheet`, family: 'ooxml', begins: zip, inner: `${office}spreadsheetml.sheet.main+xml` },
  pptx: { type: `${office}presentationml.presentation`, family: 'ooxml', begins: zip, inner: `${office}presentationml.presentation.main+xml` },
  odt: { type: `${open}text`, family: 'odf', begins: zip, inner: `${open}text` },
  ods: { type: `${open}spreadsheet`, family: 'odf', begins: zip, inner: `${open}spreadsheet` },
  jpg: { type: 'image/jpeg', family: 'image', begins: '\xff\xd8\xff' },
  jpeg: { type: 'image/jpeg', family: 'image', begins: '\xff\xd8\xff' },
  png: { type: 'image/png', family: 'image', begins: '\x89PNG\r\n\x1a\n' },
  txt: { type: 'text/plain', family: 'text' },
  csv: { type: 'text/csv', family: 'text' },
};

const megabyte = 1_048_576;
export const most = 25 * megabyte;
const usual = 10;

export type Limits = { maxBytes: number; extensions: readonly string[] };

/** From the environment: FILES_MAX_MB (1 to 25, usually 10) and FILES_TYPES (some of the endings above, usually all). */
export const limitsOf = (env: Readonly<Record<string, string | undefined>>): Limits => {
  const asked = Number(env.FILES_MAX_MB || usual);
  const megabytes = Number.isInteger(asked) ? Math.min(25, Math.max(1, asked)) : usual;
  const wanted = (env.FILES_TYPES ?? '').split(',').map((each) => each.trim().toLowerCase()).filter((each) => each in kinds);
  return { maxBytes: megabytes * megabyte, extensions: wanted.length > 0 ? wanted : Object.keys(kinds) };
};
