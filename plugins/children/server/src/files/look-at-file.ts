import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { ok, refuse, type Result } from '@virtual-school/portal-kit';

export type Encoding = 'utf-8' | 'windows-1252';

/** A refusal of a whole file: one sentence, which names the file and nothing in it. */
export const refuseFile = (sentence: string) => refuse('invalid', [{ field: 'file', message: sentence }]);

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
export const lookAtFile = async (path: string, name: string): Promise<Result<Look>> => {
  const found = await access(path, constants.R_OK).then(() => stat(path)).catch(() => undefined);
  if (!found?.isFile()) return refuseFile(`${name} is not there, or may not be read`);
  if (found.size === 0) return refuseFile(`${name} is empty`);

  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [delimiter, utf8] = ['', true];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!delimiter && isUtf16(chunk)) return refuseFile(`${name} is written in UTF-16: save it as "CSV UTF-8" and try again`);
    if (chunk.includes(0)) return refuseFile(`${name} is not a text file: export the report as CSV and try again`);
    utf8 = utf8 && decodes(decoder, chunk);
    delimiter ||= delimiterOf(chunk);
  }
  return ok({ encoding: utf8 && decodes(decoder, undefined) ? 'utf-8' : 'windows-1252', delimiter });
};
