import { TextDecoder } from 'node:util';
import { ok, type Result } from '@virtual-school/portal-kit';
import { refuseFile, type Source } from './source';

export type Encoding = 'utf-8' | 'windows-1252';

const isUtf16 = (start: Buffer): boolean => (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);

const decodes = (decoder: TextDecoder, chunk: Buffer | undefined): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
};

/** What stands between the cells: of comma, semicolon and tab the one that the first line has most of. */
const delimiterOf = (start: Buffer): string => {
  const [line = ''] = start.toString('latin1').split(/[\r\n]/, 1);
  const times = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].sort((one, other) => times(other) - times(one))[0] as string;
};

export type Look = { encoding: Encoding; delimiter: string };

/**
 * Reads a file once to find out how it is written: UTF-8 (with or without a mark in front) or, where that cannot be,
 * Windows-1252. Refuses what is no text in either.
 */
export const lookAtFile = async ({ name, chunks }: Source): Promise<Result<Look>> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [delimiter, utf8, length] = ['', true, 0];
  for await (const chunk of chunks()) {
    length += chunk.length;
    if (!delimiter && isUtf16(chunk)) return refuseFile(`${name} is written in UTF-16: save it as "CSV UTF-8" and try again`);
    if (chunk.includes(0)) return refuseFile(`${name} is not a text file: export the report as CSV and try again`);
    utf8 = utf8 && decodes(decoder, chunk);
    delimiter ||= delimiterOf(chunk);
  }
  if (length === 0) return refuseFile(`${name} is empty`);
  return ok({ encoding: utf8 && decodes(decoder, undefined) ? 'utf-8' : 'windows-1252', delimiter });
};
