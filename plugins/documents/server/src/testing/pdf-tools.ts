import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const most = 256 * 1024 * 1024;

/** What qpdf or a tool of poppler-utils says about a document. A tool that is missing fails the test that asks it. */
const ask = (tool: string, bytes: Buffer, args: (file: string) => string[]): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  const file = path.join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    return execFileSync(tool, args(file), { encoding: 'utf8', maxBuffer: most, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Error(`${tool} is missing: install qpdf and poppler-utils`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Throws unless qpdf ends with 0: no error and no warning. */
export const checkWithQpdf = (bytes: Buffer): string => ask('qpdf', bytes, (file) => ['--check', file]);

export const infoOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(ask('pdfinfo', bytes, (file) => [file]).split('\n').filter(Boolean).map((line) => line.split(/:\s+/, 2)));

export type Font = { name: string; embedded: string; subset: string; unicode: string };
export const fontsOf = (bytes: Buffer): Font[] =>
  ask('pdffonts', bytes, (file) => [file]).split('\n').slice(2).filter(Boolean).map((line) => {
    const [name = '', ...rest] = line.split(/\s+/);
    const [embedded = '', subset = '', unicode = ''] = rest.slice(-5);
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded, subset, unicode };
  });

const marks = /[\u202a-\u202e\u200e\u200f\f]/g;
type Part = { page?: number; /** Without what stands at the head and foot of every page. */ body?: boolean; /** In the order in which it was drawn. */ drawn?: boolean };
export const textOf = (bytes: Buffer, { page, body, drawn }: Part = {}): string =>
  ask('pdftotext', bytes, (file) => [
    ...(page ? ['-f', `${page}`, '-l', `${page}`] : []),
    ...(body ? ['-x', '0', '-y', '45', '-W', '596', '-H', '715'] : []),
    ...(drawn ? ['-raw'] : []),
    file, '-',
  ]).replace(marks, '');

/** The structure tree as it is read out: elements with how deep they stand, and the text of each. */
export type Node = { depth: number; type: string; text: string };
export const structureOf = (bytes: Buffer): Node[] => {
  const nodes: Node[] = [];
  for (const line of ask('pdfinfo', bytes, (file) => ['-struct-text', file]).split('\n')) {
    const text = /^\s*"(.*)"$/.exec(line)?.[1];
    const element = /^(\s*)([A-Z]\w*)/.exec(line);
    const last = nodes.at(-1);
    if (text !== undefined && last) last.text += text;
    else if (element) nodes.push({ depth: (element[1] ?? '').length / 2, type: element[2] ?? '', text: '' });
  }
  return nodes;
};

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Dictionary = { [name: string]: Value };

/** Every object of the file, by its name ("obj:3 0 R"); streams by their dictionary. */
export const objectsOf = (bytes: Buffer): Map<string, Dictionary> => {
  const { qpdf } = JSON.parse(ask('qpdf', bytes, (file) => ['--json=2', '--json-key=qpdf', file])) as { qpdf: [unknown, Record<string, { value?: Dictionary; stream?: { dict: Dictionary } }>] };
  return new Map(Object.entries(qpdf[1]).map(([name, { value, stream }]) => [name, stream?.dict ?? value ?? {}]));
};

export type Bookmark = { title: string; kids: Bookmark[] };
export const bookmarksOf = (bytes: Buffer): Bookmark[] => {
  const bare = ({ title, kids }: Bookmark): Bookmark => ({ title, kids: kids.map(bare) });
  return (JSON.parse(ask('qpdf', bytes, (file) => ['--json=2', '--json-key=outlines', file])) as { outlines: Bookmark[] }).outlines.map(bare);
};

/** How many pictures stand on a page. */
export const imagesOn = (bytes: Buffer, page: number): number => ask('pdfimages', bytes, (file) => ['-list', '-f', `${page}`, '-l', `${page}`, file]).split('\n').slice(2).filter(Boolean).length;

const unpacked = (bytes: Buffer): string => ask('qpdf', bytes, (file) => ['--stream-data=uncompress', '--object-streams=disable', file, '-']);

export const xmpOf = (bytes: Buffer): string => /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(unpacked(bytes))?.[0] ?? '';

/** How often a letter was drawn that its font does not have: glyph 0, the empty box. */
export const missingGlyphsIn = (bytes: Buffer): number =>
  [...unpacked(bytes).matchAll(/\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)]
    .flatMap(([, shown = '']) => [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []))
    .filter((code) => code === '0000').length;
