/** The areas of a school's return, in their order; each is one page. */
export const areaTitles = {
  appointment: 'The designated teacher’s appointment',
  governance: 'Governance',
  leadership: 'Leadership',
  'looked-after-child': 'Looked-after children',
  'previously-looked-after-child': 'Previously looked-after children',
  safeguarding: 'Safeguarding',
  attendance: 'Attendance',
  'suspension-and-exclusion': 'Suspension and exclusion',
  admissions: 'Admissions',
  accountability: 'Accounting for money',
  'data-protection': 'Data protection',
  'equality-and-inclusion': 'Equality and inclusion',
  'kinship-and-social-worker': 'Kinship care and children with a social worker',
} as const;

export type Area = keyof typeof areaTitles;
export const areas = Object.keys(areaTitles) as readonly Area[];
export const isArea = (name: string): name is Area => name in areaTitles;
