import { forEver, longAgo } from './days';
import { placeChanges, type KnownPlace } from './place-changes';

const asOf = '2026-11-23';
const oakwood: KnownPlace = { id: 1, urn: '990001', from: '2024-09-01', until: forEver, leads: true };
const nothing = { remove: [], end: [], adjust: [], add: [], moved: false };

test('what is as it was changes nothing', () => {
  expect(placeChanges([oakwood], [{ urn: '990001', leads: true }], asOf, false)).toEqual(nothing);
  expect(placeChanges([oakwood], [{ urn: '990001', from: '2024-09-01', leads: true }], asOf, false)).toEqual(nothing);
});

test('the first place of a child without a date has been there since before it was written down', () => {
  expect(placeChanges([], [{ urn: '990001', leads: true }], asOf, true)).toEqual({ ...nothing, add: [{ urn: '990001', from: longAgo, until: forEver, leads: true }] });
});

test('a first place later on begins on the day of the file and is no move', () => {
  expect(placeChanges([], [{ urn: '990001', leads: true }], asOf, false)).toEqual({ ...nothing, add: [{ urn: '990001', from: asOf, until: forEver, leads: true }] });
});

test('a move ends the place before on the first day of the new one', () => {
  expect(placeChanges([oakwood], [{ urn: '990002', from: '2026-11-09', leads: true }], asOf, false)).toEqual({
    ...nothing,
    end: [{ id: 1, until: '2026-11-09' }],
    add: [{ urn: '990002', from: '2026-11-09', until: forEver, leads: true }],
    moved: true,
  });
});

test('a move without a date counts from the day of the file', () => {
  expect(placeChanges([oakwood], [{ urn: '990002', leads: true }], asOf, false)).toMatchObject({ end: [{ id: 1, until: asOf }], add: [{ from: asOf }], moved: true });
});

test('a child without any place has left the one before', () => {
  expect(placeChanges([oakwood], [], asOf, false)).toEqual({ ...nothing, end: [{ id: 1, until: asOf }], moved: true });
});

test('a place that was never in force is taken away', () => {
  const today: KnownPlace = { ...oakwood, from: asOf };

  expect(placeChanges([today], [{ urn: '990002', leads: true }], asOf, false)).toMatchObject({ remove: [1], end: [] });
});

test('a second place begins and ends without moving the child', () => {
  const second: KnownPlace = { id: 2, urn: '990003', from: '2025-01-01', until: forEver, leads: false };

  expect(placeChanges([oakwood], [{ urn: '990001', leads: true }, { urn: '990003', leads: false }], asOf, false)).toMatchObject({ add: [{ urn: '990003', leads: false }], moved: false });
  expect(placeChanges([oakwood, second], [{ urn: '990001', leads: true }], asOf, false)).toMatchObject({ end: [{ id: 2, until: asOf }], moved: false });
});

test('when two places change their rank, the child has moved', () => {
  const second: KnownPlace = { id: 2, urn: '990003', from: '2025-01-01', until: forEver, leads: false };

  expect(placeChanges([oakwood, second], [{ urn: '990003', leads: true }, { urn: '990001', leads: false }], asOf, false)).toEqual({
    ...nothing,
    adjust: [{ id: 1, from: '2024-09-01', leads: false }, { id: 2, from: '2025-01-01', leads: true }],
    moved: true,
  });
});

test('a date that the roll knows better is put right', () => {
  expect(placeChanges([{ ...oakwood, from: longAgo }], [{ urn: '990001', from: '2023-09-04', leads: true }], asOf, false)).toEqual({ ...nothing, adjust: [{ id: 1, from: '2023-09-04', leads: true }] });
});

test('a move that is still to come was recorded by somebody who knows more', () => {
  const until: KnownPlace = { ...oakwood, until: '2026-12-01' };
  const next: KnownPlace = { id: 9, urn: '990007', from: '2026-12-01', until: forEver, leads: true };

  expect(placeChanges([until, next], [{ urn: '990001', leads: true }], asOf, false)).toEqual(nothing);
  expect(placeChanges([until, next], [{ urn: '990002', leads: true }], asOf, false)).toMatchObject({ end: [{ id: 1, until: asOf }], add: [{ urn: '990002', until: '2026-12-01' }], moved: true });
});

test('the same provider under its name stays', () => {
  const provider: KnownPlace = { id: 4, provider: 'Ysgol Arall', from: '2024-09-01', until: forEver, leads: true };

  expect(placeChanges([provider], [{ provider: 'Ysgol Arall', nation: 'Wales', leads: true }], asOf, false)).toEqual(nothing);
});
