import type { Cell } from './read-cells';
import { checkRollRow } from './roll-row';

const asOf = '2026-11-23';
const good: Record<string, string> = {
  case_number: '1001', upn: 'W999000126001', legal_name: 'Christopher Invented', known_as: 'Kit', date_of_birth: '12/10/2012', sex: 'M', in_care_since: '2024-02-01',
  legal_status: 'c2', placement_type: 'U6', placement_confidential: 'Yes', placement_address: '1 Nowhere Street', place_urn: '990001', place_from: '01/09/2024', year_group: '',
  social_worker_email: 'Sam.Worker@Example.org', reviewing_officer_email: '',
};
const check = (change: Record<string, string | undefined> = {}) => {
  const row: Record<string, string | undefined> = { ...good, ...change };
  const cell: Cell = (column) => row[column];
  return checkRollRow(cell, asOf);
};

test('a good row is read whole', () => {
  expect(check()).toEqual({
    values: {
      fields: {
        upn: 'W999000126001', legal_name: 'Christopher Invented', known_as: 'Kit', date_of_birth: '2012-10-12', sex: 'M', in_care_since: '2024-02-01',
        legal_status: 'C2', placement_type: 'U6', placement_confidential: 'yes', placement_address: '1 Nowhere Street', year_group: '9',
      },
      places: [{ urn: '990001', from: '2024-09-01', leads: true }],
      workers: { 'social-worker': 'sam.worker@example.org', 'reviewing-officer': null },
    },
    faults: [],
  });
});

test.each<[string, string, string | undefined]>([
  ['upn', 'W999000126002', 'has the wrong check letter: compare it with the school’s record'],
  ['upn', '12345', 'is not a UPN: it should be one letter and 12 characters, or UN1 to UN5'],
  ['upn', 'un3', undefined],
  ['upn', ' w999 000126001', undefined],
  ['upn', '', undefined],
  ['legal_name', '', 'is empty'],
  ['legal_name', 'x'.repeat(201), 'is longer than 200 characters'],
  ['legal_name', 'Kit\u0007', 'holds characters that cannot be shown'],
  ['legal_name', 'محمد Ŵyn 😀', undefined],
  ['date_of_birth', '', 'is empty'],
  ['date_of_birth', '31/02/2012', 'is not a date: write it as 31/08/2026 or 2026-08-31'],
  ['date_of_birth', '24/11/2026', 'is after the day that the file speaks of'],
  ['date_of_birth', '01/01/2000', 'makes the child more than 25 years old'],
  ['sex', 'X', 'should be M, F or U'],
  ['sex', 'female', undefined],
  ['in_care_since', '2012-10-11', 'is before the date of birth'],
  ['legal_status', 'C9', 'is not a code of the list of legal statuses'],
  ['legal_status', '__proto__', 'is not a code of the list of legal statuses'],
  ['placement_type', 'Z9', 'is not a code of the list of placement types'],
  ['placement_confidential', 'perhaps', 'should be yes or no'],
  ['year_group', 'Year 11', 'is more than a year from what the date of birth gives'],
  ['year_group', '10', undefined],
  ['year_group', 'lower sixth', 'is not a year group: use E1, E2, N1, N2, R or 1 to 14'],
  ['place_urn', '12345', 'is not a URN: a school’s URN has six digits'],
  ['place_from', 'September', 'is not a date: write it as 31/08/2026 or 2026-08-31'],
  ['social_worker_email', 'sam at example', 'is not an e-mail address'],
])('%s: %j gives the fault %s and nothing else is lost', (field, text, message) => {
  const { faults, values } = check({ [field]: text });

  expect(faults).toEqual(message ? [{ field, message }] : []);
  expect(values.fields.sex === 'M' || field === 'sex').toBe(true);
});

test('a wrong cell leaves the field as it is, an empty one empties it', () => {
  expect(check({ upn: '12345' }).values.fields).not.toHaveProperty('upn');
  expect(check({ upn: '' }).values.fields.upn).toBeNull();
});

test('a column that the file does not have is left as it is', () => {
  const { values } = check({ placement_address: undefined, reviewing_officer_email: undefined });

  expect(values.fields).not.toHaveProperty('placement_address');
  expect(values.workers).not.toHaveProperty('reviewing-officer');
});

test('when nobody can say whether the address is confidential, it counts as confidential', () => {
  expect(check({ placement_confidential: 'perhaps' }).values.fields.placement_confidential).toBeNull();
});

test('a provider without a URN has a name and a nation', () => {
  const elsewhere = { place_urn: '', place_from: '', place_provider: 'Ysgol Arall', place_nation: 'wales' };

  expect(check(elsewhere).values.places).toEqual([{ provider: 'Ysgol Arall', nation: 'Wales', leads: true }]);
  expect(check({ ...elsewhere, place_nation: 'Atlantis' }).faults.map(({ field }) => field)).toEqual(['place_nation']);
});

test('the first of two places leads', () => {
  expect(check({ place_2_urn: '990002' }).values.places).toEqual([{ urn: '990001', from: '2024-09-01', leads: true }, { urn: '990002', leads: false }]);
});

test('a second place alone leads, and no place is said as such', () => {
  expect(check({ place_urn: '', place_2_urn: '990002' }).values.places).toEqual([{ urn: '990002', leads: true }]);
  expect(check({ place_urn: '' }).values.places).toEqual([]);
});

test('with a fault in one place nothing is said about places', () => {
  const { values, faults } = check({ place_2_urn: '99' });

  expect(values).not.toHaveProperty('places');
  expect(faults.map(({ field }) => field)).toEqual(['place_2_urn']);
});

test('the same place twice is a fault', () => {
  expect(check({ place_2_urn: '990001' }).faults).toEqual([{ field: 'place_2_urn', message: 'names the same place as the first' }]);
});

test('without a known-as name the child is called by the legal one', () => {
  expect(check({ known_as: '' }).values.fields.known_as).toBe('Christopher Invented');
  expect(check({ known_as: undefined }).values.fields.known_as).toBe('Christopher Invented');
  expect(check({ known_as: 'Kit\u0007' }).values.fields).not.toHaveProperty('known_as');
});
