import { aDuty } from '../../testing/a-duty';
import { addressWith, chosenIn, filterOf, isNarrowed, turnIn } from './chosen';

const nothing = { state: '', care: '', council: '', phase: '', trust: '', trustNamed: '', postcode: '', school: '', duty: '', overdue: '', waiting: '', order: '' };
const asked = aDuty({ code: 'D05' });
const known = (authorityIds: readonly number[] = []) => ({ duties: [asked], look: { year: 2026, today: '2026-11-04', authorityIds, codes: ['D05'] } });

test.each<[Record<string, string | string[]>, object]>([
  [{}, {}],
  [{ state: 'unfinished', care: 'no' }, { unfinished: true, lookedAfter: 'no' }],
  [{ state: 'confirmed', duty: 'D05' }, { state: 'confirmed', hasNot: asked }],
  [{ duty: 'D06' }, {}],
  [{ order: 'least' }, { leastFirst: true }], [{ order: 'most' }, {}],
  [{ overdue: 'yes' }, { overdue: known().look }],
  [{ council: '999', postcode: ' sw1a 2aa ' }, { laCode: '999', area: 'SW1A' }],
  [{ postcode: 'sw' }, { area: 'SW' }], [{ postcode: 'WR52NP' }, { area: 'WR5' }], [{ postcode: 'wr14 1' }, { area: 'WR14' }], [{ postcode: 'Worcester' }, { area: 'WORCESTER' }],
  [{ council: '999%', postcode: 'S%' }, {}],
  [{ state: 'nonsense', care: 'maybe', duty: "D05'; --" }, {}],
  [{ state: ['open', 'open'] }, {}],
  [{ trustNamed: ' invented ' }, { trustNamed: 'invented' }],
  [{ school: `  ${'x'.repeat(300)}  ` }, { text: 'x'.repeat(100) }],
])('an address with %j narrows to %j', (query, filter) => expect(filterOf(chosenIn(query), known())).toEqual(filter));

test('the next page keeps what was chosen', () => {
  expect(addressWith('/portal/duties/schools', { ...nothing, duty: 'D05' }, { after: '990001' })).toBe('/portal/duties/schools?duty=D05&after=990001');
  expect(addressWith('/portal/duties/schools', nothing)).toBe('/portal/duties/schools');
});

test.each([['990001', { most: 5, after: '990001' }], ['334.990001', { most: 5, after: '334.990001' }], ['33445.990001', { most: 5 }], ["1' or 1=1", { most: 5 }]])('a page after %s', (after, turn) => expect(turnIn({ after }, 5)).toEqual(turn));

test('only whoever writes to schools narrows by what waits for an answer', () => {
  expect(filterOf(chosenIn({ waiting: 'yes' }), known([7]))).toEqual({ waitingFor: [7] });
  expect(filterOf(chosenIn({ waiting: 'yes' }), known())).toEqual({});
});

test('nothing chosen is not narrowed', () => {
  expect(isNarrowed(nothing)).toBe(false);
  expect(isNarrowed({ ...nothing, order: 'least' })).toBe(false);
  expect(isNarrowed({ ...nothing, trust: 'Invented Trust' })).toBe(true);
});
