import type { CleanName } from '../domain/file-name';
import { kinds, type Kind, type Limits } from '../domain/kinds';
import type { Why } from '../domain/why-refused';
import { withBytes, type Bytes } from './bytes';
import { lookIntoOffice } from './look-into-office';
import { lookIntoPdf } from './look-into-pdf';
import { lookIntoText } from './look-into-text';
import { redrawImage } from './redraw-image';

export type Sent = CleanName & { path: string; size: number };
/** What may be kept: of a picture the one that was drawn anew, at `path`. */
export type LookedInto = { ok: true; kind: Kind; path: string } | { ok: false; why: Why };

const macroEnding = /^(doc|xls|ppt|dot|xlt|pot)m$|^xlsb$|^xlam$/;

const kindOf = ({ extension }: Sent, limits: Limits): Kind | Why => {
  if (macroEnding.test(extension)) return 'macros';
  if (extension === 'heic' || extension === 'heif') return 'heic';
  return limits.extensions.includes(extension) ? (kinds[extension] as Kind) : 'ending';
};

const beginsRight = async (file: Bytes, { begins }: Kind): Promise<boolean> => begins === undefined || (await file.read(0, begins.length)).toString('latin1') === begins;

const whyNot = async (file: Bytes, kind: Kind, extension: string): Promise<Why | undefined> => {
  if (!(await beginsRight(file, kind))) return 'mismatch';
  if (kind.family === 'pdf') return lookIntoPdf(file);
  if (kind.family === 'text') return lookIntoText(file, extension === 'csv');
  return kind.family === 'image' ? undefined : lookIntoOffice(file, kind);
};

/** By ending, beginning, size and what is inside: everything that can be said about a file without a scanner. */
export const lookInto = async (sent: Sent, limits: Limits, drawTo: string): Promise<LookedInto> => {
  const kind = kindOf(sent, limits);
  if (typeof kind === 'string') return { ok: false, why: kind };
  if (sent.size === 0) return { ok: false, why: 'empty' };
  if (sent.size > limits.maxBytes) return { ok: false, why: 'too-large' };
  const why = (await withBytes(sent.path, (file) => whyNot(file, kind, sent.extension))) ?? (kind.family === 'image' ? await redrawImage(sent.path, drawTo) : undefined);
  return why ? { ok: false, why } : { ok: true, kind, path: kind.family === 'image' ? drawTo : sent.path };
};
