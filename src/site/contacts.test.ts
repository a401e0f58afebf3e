import { contactsFor } from './contacts';
import type { TeamMember } from './entries';

const aMember = (name: string, more: Partial<TeamMember>): TeamMember => ({ documentId: name, name, job_title: 'Adviser', updatedAt: '', ...more });
const near = aMember('near', { postcode_areas: 'ZZ6, ZZ7' });
const wide = aMember('wide', { postcode_areas: 'ZZ' });
const whole = aMember('whole', { whole_area: true });
const secondary = aMember('secondary', { postcode_areas: 'ZZ6', school_phases: 'secondary' });
const elsewhere = aMember('elsewhere', { postcode_areas: 'YY1' });
const team = [whole, wide, near, secondary, elsewhere];

test.each([
  ['a primary school in the area', { postcode: 'ZZ6 1AA', phase: 'Primary' }, ['near', 'wide', 'whole']],
  ['a secondary school in the area', { postcode: 'ZZ6 1AA', phase: 'Secondary' }, ['near', 'secondary', 'wide', 'whole']],
  ['an all-through school has both', { postcode: 'ZZ6 1AA', phase: 'All-through' }, ['near', 'secondary', 'wide', 'whole']],
  ['ZZ60 is not ZZ6', { postcode: 'ZZ60 1AA', phase: 'Primary' }, ['wide', 'whole']],
  ['elsewhere', { postcode: 'AB1 2CD', phase: 'Primary' }, ['whole']],
  ['without a postcode', { postcode: undefined, phase: undefined }, ['whole']],
])('%s', (_what, school, expected) => {
  expect(contactsFor(school, team).map(({ name }) => name)).toEqual(expected);
});
