import type { Why } from './why-refused';

/** Control characters that no text has; 0x81, 0x8d, 0x8f, 0x90, 0x9d mean nothing in Windows-1252. */
const notText = /(?![\t\n\f\r\x80-\x9f])\p{Cc}/u;
const notWindows = /[\x81\x8d\x8f\x90\x9d]/;
/** The beginnings of files that are something else, whatever their name. */
const other = /^\s*(%PDF-|PK\p{Cc}|MZ|#!|\{\\rtf|<!doctype|<html|<\?xml|<svg|<script|<\?php|<hta)/iu;
/** A cell that Excel would work out on opening: = and @ always, + and - with a function or a command behind them. */
const formula = /(?:^|[\r\n,;\t])[ "']*(?:[=@]|[+-][^,;\t\r\n"]*[|(])/;

/** One window of a text, as Latin letters: is it a text at all? */
export const textSays = (window: string, options: { isFirst: boolean; isUtf8: boolean; isTable: boolean }): Why | undefined => {
  if (options.isFirst && other.test(window)) return 'mismatch';
  if (notText.test(window) || (!options.isUtf8 && notWindows.test(window))) return 'binary';
  return options.isTable && formula.test(window) ? 'formula' : undefined;
};
