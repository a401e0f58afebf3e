import type { School, SchoolDirectory } from '../../contract';
import { findSchool } from './find-school';

const school = (urn: string, name: string, open = true): School => ({ urn, name, phase: 'Primary', open, town: 'Exampleton' });
const all = [school('990001', 'Oak Example Primary'), school('990002', 'Oak Example Primary Annexe'), school('990003', 'Elm Example High'), school('990004', 'Old Elm Example', false)];
const schools: Pick<SchoolDirectory, 'find' | 'search'> = {
  find: async (urn) => all.find((each) => each.urn === urn),
  search: async (text) => all.filter((each) => each.name.toLowerCase().includes(text.toLowerCase())),
};

test.each([
  ['its URN', '990003', '990003'],
  ['a part of the name that only one has', ' elm ', '990003'],
  ['the whole name, which another name begins with', 'oak example primary', '990001'],
])('a school is found by %s', async (_name, typed, urn) => {
  expect(await findSchool(schools, typed, 'urn')).toMatchObject({ ok: true, value: { urn } });
});

test.each([
  ['nothing', '', 'Enter the school’s name'],
  ['a name that no school has', 'Birch', 'No open school fits'],
  ['a URN that no school has', '123456', 'No open school fits'],
  ['a closed school', '990004', 'has closed'],
  ['a name that several have', 'Oak', '990001); Oak Example Primary Annexe, Exampleton (990002)'],
])('%s is refused with words that say what to do', async (_name, typed, expected) => {
  const found = await findSchool(schools, typed, 'urn');
  expect(found.ok ? '' : found.problems?.[0]?.message).toContain(expected);
});
