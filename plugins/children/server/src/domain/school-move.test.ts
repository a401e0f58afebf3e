import { faultOfMove, type Destination } from './school-move';

const today = '2026-11-23';
const oakwood = { urn: '990001', from: '2024-09-01', until: '9999-12-31' };
const elsewhere: Destination = { kind: 'school', urn: '990002' };

test.each<[string, Destination, string, typeof oakwood | undefined, string | undefined]>([
  ['a move today', elsewhere, today, oakwood, undefined],
  ['a move last week', elsewhere, '2026-11-16', oakwood, undefined],
  ['a move in January', elsewhere, '2027-01-04', oakwood, undefined],
  ['a first place', elsewhere, today, undefined, undefined],
  ['to a provider', { kind: 'provider', provider: 'Somewhere', nation: 'Wales' }, today, oakwood, undefined],
  ['to nowhere yet', { kind: 'none' }, today, oakwood, undefined],
  ['in more than a year', elsewhere, '2027-11-24', oakwood, 'from'],
  ['before the place began', elsewhere, '2024-08-31', oakwood, 'from'],
  ['on the day it began', elsewhere, '2024-09-01', oakwood, 'from'],
  ['from nowhere to nowhere', { kind: 'none' }, today, undefined, 'to'],
  ['to the same school', { kind: 'school', urn: '990001' }, today, oakwood, 'to'],
])('%s', (_name, to, from, before, field) => {
  expect(faultOfMove({ to, from, before, today })?.field).toBe(field);
});
