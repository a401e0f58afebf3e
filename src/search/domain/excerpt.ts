import type { Piece } from '../../site/options';
import { conceptsIn } from './concepts';
import { allWords, stemOf } from './words';


const longest = 220; // letters of an excerpt

type Place = { from: number; to: number; word: string };
const placesOf = (text: string): Place[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?\+?/gu)].flatMap((found) => {
    const [word] = /^[a-z]+$/i.test(found[0]) ? [found[0].toLowerCase()] : allWords(found[0]); // most words need no more than that
    return word ? [{ from: found.index, to: found.index + found[0].replace(/['’]s$/, '').length, word }] : [];
  });

/** Which words of the text are meant by the terms: the same stem, or a name of the same concept. */
const marksIn = (places: readonly Place[], terms: readonly string[]): Place[] => {
  const stems = new Set(terms.map(stemOf));
  const spans = conceptsIn(places.map(({ word }) => word)).filter(({ token }) => terms.includes(token));
  return places.filter(({ word }, at) => stems.has(stemOf(word)) || spans.some(({ from, length }) => at >= from && at < from + length));
};

const window = (text: string, first: number): { from: number; to: number } => {
  if (text.length <= longest) return { from: 0, to: text.length };
  const wanted = Math.max(0, Math.min(first - 60, text.length - longest));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const last = text.lastIndexOf(' ', from + longest);
  return { from, to: text.length - from <= longest ? text.length : Math.max(last, from + 1) };
};

/** Marks with nothing but a space or a hyphen between them are one. */
const joined = (text: string, marks: readonly Place[]): Place[] =>
  marks.reduce<Place[]>((before, mark) => {
    const last = before.at(-1);
    return last && /^[ -]$/.test(text.slice(last.to, mark.from)) ? [...before.slice(0, -1), { ...last, to: mark.to }] : [...before, mark];
  }, []);

/** The text cut into pieces, those that were looked for marked. Nothing is escaped here: pieces are text, not HTML. */
export const markedText = (text: string, terms: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of joined(text, marksIn(placesOf(text), terms))) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
};

/** What to show of a result: its summary when the words stand there, else where they stand in the text first. */
export const excerptOf = (summary: string, body: string, terms: readonly string[]): Piece[] => {
  const shown = markedText(summary, terms);
  if (shown.some(({ marked }) => marked) || body === '') return shown;
  const [first] = marksIn(placesOf(body), terms);
  if (!first) return shown;
  const { from, to } = window(body, first.from);
  return [...(from > 0 ? [{ text: '… ', marked: false }] : []), ...markedText(body.slice(from, to), terms), ...(to < body.length ? [{ text: ' …', marked: false }] : [])];
};
