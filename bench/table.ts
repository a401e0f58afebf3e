import fs from 'node:fs';
import { isReached, ratioOf, type Line } from './figure';

const begin = '<!-- bench: begin. Written by "npm run bench -- --write" -->';
const end = '<!-- bench: end -->';
const header = ['| figure | what | portal | reference | ratio | goal | |', '|---|---|---|---|---|---|---|'];

const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(2))));

const rowOf = (line: Line): string => {
  const ratio = ratioOf(line);
  const goal = `${line.goal.kind} ${line.goal.value}${line.goal.of === 'ratio' ? 'x' : ` ${line.unit}`}`;
  const reference = line.reference ? `${line.reference.name}: ${number(line.reference.value)} ${line.unit}` : '';
  const verdict = isReached(line) ? 'reached' : 'short of';
  return `| ${line.figure} | ${line.what} | ${number(line.portal)} ${line.unit} | ${reference} | ${ratio === undefined ? '' : `${number(ratio)}x`} | ${goal} | ${verdict}${line.note ? `; ${line.note}` : ''} |`;
};

export const tableOf = (lines: readonly Line[]): string => [...header, ...lines.map(rowOf)].join('\n');

/** Puts what was measured between the two marks; figures that were not measured this time keep their lines. */
export const writeInto = (file: string, lines: readonly Line[], machine: string): void => {
  const text = fs.readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no marks between which to write`);
  const before = text.slice(from, to).split('\n').filter((row) => /^\| P\d/.test(row));
  const kept = before.filter((row) => !lines.some(({ figure }) => row.startsWith(`| ${figure} |`)));
  const rows = [...kept, ...lines.map(rowOf)].sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  fs.writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${machine}\n\n${[...header, ...rows].join('\n')}\n\n${text.slice(to)}`);
};
