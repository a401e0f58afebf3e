// Draws public/favicon.ico (one bitmap of 32 by 32, BGRA) from the shape of mark.svg. Run again only when the mark changes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(here, '../../../public');
const size = 32;
const deep = [0x12, 0x41, 0x4d];
const amber = [0xf2, 0xb5, 0x44];

const isInside = (x, y, corner = 6) => {
  const dx = Math.max(corner - x, x - (size - corner), 0);
  const dy = Math.max(corner - y, y - (size - corner), 0);
  return dx * dx + dy * dy <= corner * corner;
};

/** Upper edge of the open book: two leaves that meet in the middle. */
const edge = (x) => 10 + 1.8 * Math.sin(((x < 16 ? x - 5 : 27 - x) / 11) * (Math.PI / 2)) ** 2;
const isLine = (x, y, half = 1.1) => {
  if (x < 5 - half || x > 27 + half || y < 10 - half || y > 24.8 + half) return false;
  const upper = edge(Math.min(27, Math.max(5, x)));
  return Math.abs(y - upper) <= half || Math.abs(y - upper - 13) <= half || (y > upper && y < upper + 13 && [5, 16, 27].some((at) => Math.abs(x - at) <= half));
};

/** Sixteen samples a pixel give smooth edges. */
const pixel = (column, row) => {
  const samples = Array.from({ length: 16 }, (_none, at) => [column + ((at % 4) + 0.5) / 4, row + (Math.floor(at / 4) + 0.5) / 4]);
  const inside = samples.filter(([x, y]) => isInside(x, y)).length / 16;
  const line = samples.filter(([x, y]) => isLine(x, y)).length / 16;
  const [red, green, blue] = deep.map((value, channel) => Math.round(value + (amber[channel] - value) * line));
  return [blue, green, red, Math.round(inside * 255)];
};

const header = Buffer.alloc(6 + 16 + 40);
header.writeUInt16LE(1, 2); // an icon
header.writeUInt16LE(1, 4); // with one picture
header.writeUInt8(size, 6);
header.writeUInt8(size, 7);
header.writeUInt16LE(1, 10);
header.writeUInt16LE(32, 12);
header.writeUInt32LE(40 + size * size * 4 + size * 4, 14);
header.writeUInt32LE(22, 18);
header.writeUInt32LE(40, 22);
header.writeInt32LE(size, 26);
header.writeInt32LE(size * 2, 30); // the colours and the mask
header.writeUInt16LE(1, 34);
header.writeUInt16LE(32, 36);

const rowsFromBelow = Array.from({ length: size }, (_none, at) => size - 1 - at);
const colours = Buffer.from(rowsFromBelow.flatMap((row) => Array.from({ length: size }, (_none, column) => pixel(column, row)).flat()));
const mask = Buffer.alloc(size * 4);

fs.writeFileSync(path.join(folder, 'favicon.ico'), Buffer.concat([header, colours, mask]));
fs.copyFileSync(path.join(here, 'mark.svg'), path.join(folder, 'favicon.svg'));
