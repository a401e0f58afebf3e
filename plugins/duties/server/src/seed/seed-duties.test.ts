import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { areas } from '../domain/areas';
import { webLink } from '../domain/source-link';
import { entriesOf } from '../store/seed-catalogue';
import { seedDuties } from './seed-duties';

type Given = { id: string; confidence: string; force: string; applies_if: string; evidence: string };
const given = Papa.parse<Given>(fs.readFileSync(path.join(__dirname, 'duties.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data;
const partsOf = (id: string) => seedDuties.filter(({ code }) => code.startsWith(id));
const codes = (duties: readonly { code: string }[]) => duties.map(({ code }) => code);
const at = new Date('2026-09-01T00:00:00.000Z');

test('each of the 79 duties is there once, or in parts', () => {
  expect(given).toHaveLength(79);
  for (const { id } of given) expect([id, /^(D\d\d|D\d\da(,D\d\d[b-z])+)$/.test(codes(partsOf(id)).join(','))]).toEqual([id, true]);
  expect(new Set(codes(seedDuties)).size).toBe(seedDuties.length);
  expect(codes(seedDuties).filter((code) => !given.some(({ id }) => code.startsWith(id)))).toEqual([]);
});

test('what rests on memory is a draft, whatever it was split into; all else is published', () => {
  for (const { id, confidence } of given) {
    for (const duty of partsOf(id)) {
      const published = entriesOf(duty, at).filter(({ publishedAt }) => publishedAt !== null).length;
      expect([duty.code, duty.confidence, published]).toEqual([duty.code, confidence, confidence.includes('memory') ? 0 : 1]);
    }
  }
});

test('a published duty and its draft are one document', () => {
  const [draft, published] = entriesOf(seedDuties[0] as never, at);
  expect(published?.documentId).toBe(draft?.documentId);
  expect(draft).toMatchObject({ for_maintained: true, publishedAt: null });
  expect(draft).not.toHaveProperty('school_kinds');
});

test('a mixed force is split, and each part has one', () => {
  const mixed = given.filter(({ force }) => force.includes('/')).map(({ id }) => id);
  expect(mixed).toEqual(['D13', 'D32', 'D37', 'D47', 'D58', 'D61', 'D62', 'D65', 'D66']);
  for (const id of mixed) expect([id, new Set(partsOf(id).map(({ force }) => force)).size > 1]).toEqual([id, true]);
});

test('D65 is split by who owes it', () => {
  expect(partsOf('D65').map(({ owed_by }) => owed_by)).toEqual(['head-teacher', 'governing-body', 'council']);
});

test('the return of a school without such a pupil asks ten, D01 with D02', () => {
  expect(codes(seedDuties.filter((duty) => duty.in_short_return))).toEqual(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D09', 'D11', 'D13a', 'D19', 'D43']);
});

test('twelve are only shown', () => {
  expect(codes(seedDuties.filter(({ asked }) => !asked))).toEqual(['D55', 'D57', 'D60', 'D64', 'D68', 'D69', 'D70', 'D71', 'D72', 'D73', 'D75', 'D77']);
});

test('"always" in the list is always here', () => {
  const always = given.filter(({ applies_if: when }) => when.startsWith('always')).flatMap(({ id }) => partsOf(id));
  expect(codes(always.filter(({ applies_when }) => applies_when !== 'always'))).toEqual([]);
});

test('no evidence is a list of children, and no wording cites a paragraph or page of guidance', () => {
  for (const { code, evidence_hint: evidence = '', ...duty } of seedDuties) {
    expect([code, /pupils? list|list of (pupils|children)|vulnerable/i.test(evidence)]).toEqual([code, false]);
    expect([code, /\bpara|\bpage|\bp\d/i.test(`${duty.wording} ${duty.help ?? ''} ${duty.source_section ?? ''}`)]).toEqual([code, false]);
    expect([code, evidence.length > 5]).toEqual([code, true]);
  }
});

test('the pupil premium and the school census concern state-funded schools only', () => {
  const ofState = seedDuties.filter(({ source }) => /^Pupil premium|^School census/.test(source));
  const premium = seedDuties.filter(({ source_section: section }) => section === 'Pupil Premium Plus');
  const wrong = [...ofState, ...premium].filter(({ school_kinds: kinds }) => kinds.includes('independent') || kinds.includes('college'));
  expect(codes(ofState)).toEqual(['D32a', 'D46', 'D47a', 'D68', 'D73', 'D74']);
  expect(codes(wrong)).toEqual([]);
});

test('what is published says where it stands: a link to the web, unless it is practice agreed in the area', () => {
  const published = seedDuties.filter((duty) => entriesOf(duty, at).length === 2);
  const without = published.filter(({ source_url: url }) => webLink(url) === undefined);
  expect(without.map(({ code, source }) => `${code}: ${source}`)).toEqual(['D13b', 'D15', 'D42', 'D76'].map((code) => `${code}: Practice agreed in this area`));
});

test.each([
  ['D06', /No form has to be signed/],
  ['D13a', /neither the form nor the date/],
  ['D26', /school’s share/],
  ['D28', /council answers for the plan/],
  ['D31', /say what they think, and shows them what followed/],
  ['D32b', /asked for and why/],
  ['D32a', /spent as it was agreed/],
  ['D36', /quickly/],
  ['D38', /wish of the parent or guardian/],
  ['D43', /only as they wish/],
  ['D46', /Where the parent or guardian wishes it/],
  ['D67', /never depends on the meeting/],
])('%s says what it has to say', (code, words) => {
  const duty = seedDuties.find((each) => each.code === code);
  expect(`${duty?.wording} ${duty?.help ?? ''}`).toMatch(words);
});

test('an event duty names its event; every area is known', () => {
  for (const duty of seedDuties) {
    expect([duty.code, duty.applies_when === 'event']).toEqual([duty.code, duty.event !== undefined]);
    expect(areas).toContain(duty.area);
  }
});
