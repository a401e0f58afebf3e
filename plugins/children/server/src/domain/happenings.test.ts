import { newsOf, type KnownNow, type ToldOf } from './happenings';

const today = '2026-11-04';
const child = (more: Partial<KnownNow> = {}): KnownNow => ({ childId: 1, inCare: true, inCareSince: '2024-02-01', places: [{ urn: '990001', from: '2024-09-01' }], ended: new Map(), ...more });
const nothing: ToldOf = { inCare: false, urns: [] };
const known: ToldOf = { inCare: true, urns: ['990001'] };
const happened = (now: KnownNow, told: ToldOf) => newsOf(now, told, today)?.happened.map(({ what, urn, on }) => `${what} ${urn} ${on}`);

test('when nothing has changed there is no news', () => {
  expect(newsOf(child(), known, today)).toBeUndefined();
  expect(newsOf(child({ inCare: false, places: [] }), nothing, today)).toBeUndefined();
});

test.each<[string, KnownNow, ToldOf, string[]]>([
  ['a child who moves', child({ places: [{ urn: '990002', from: '2026-11-02' }], ended: new Map([['990001', '2026-11-02']]) }), known, ['joined 990002 2026-11-02', 'left 990001 2026-11-02']],
  ['a second place', child({ places: [{ urn: '990001', from: '2024-09-01' }, { urn: '990002', from: '2026-10-05' }] }), known, ['joined 990002 2026-10-05']],
  ['a place that ends and nothing follows', child({ places: [], ended: new Map([['990001', '2026-11-01']]) }), known, ['left 990001 2026-11-01']],
  ['a place that was never there', child({ places: [] }), known, ['left 990001 2026-11-04']],
  ['a child of the school who comes into care', child({ inCareSince: '2026-10-20' }), nothing, ['came-into-care 990001 2026-10-20']],
  ['a child who came into care and then joined', child({ inCareSince: '2026-10-01', places: [{ urn: '990001', from: '2026-10-20' }] }), nothing, ['joined 990001 2026-10-20']],
  ['a child whose care ended', child({ inCare: false, leftCareOn: '2026-08-01' }), known, ['care-ended 990001 2026-08-01']],
  ['a child who is back in care', child({ inCareSince: '2026-11-03' }), { inCare: false, urns: [] }, ['came-into-care 990001 2026-11-03']],
])('%s', (_name, now, told, expected) => {
  expect(happened(now, told)).toEqual(expected);
});

test('what began long ago is noted when it becomes known, and told to nobody', () => {
  const news = newsOf(child(), nothing, today);
  expect(news).toMatchObject({ happened: [], begins: { care: true, urns: ['990001'] } });
});

test('a place since before anybody wrote it down is no news', () => {
  expect(newsOf(child({ places: [{ urn: '990001', from: '0001-01-01' }] }), { inCare: true, urns: [] }, today)?.happened).toEqual([]);
});
