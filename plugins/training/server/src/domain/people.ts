/** Who may book and keep a record of their own. */
export const attendees = ['designated-teacher', 'head-teacher', 'school-colleague', 'school-office', 'governor', 'trust-lead', 'social-worker', 'virtual-school-adviser', 'virtual-school-head', 'data-officer'] as const;
/** Who runs events and keeps registers. */
export const organisers = ['virtual-school-adviser', 'virtual-school-head'] as const;
/** Who reads the record of a school. */
export const schoolReaders = ['designated-teacher', 'head-teacher'] as const;
/** Roles that belong to a school and may book for it. */
export const schoolRoles = ['designated-teacher', 'head-teacher', 'school-colleague', 'school-office', 'governor', 'trust-lead'] as const;

/** What a person does, as the list of an event says it. Codes are kept, words are shown. */
export const roleTitle: Readonly<Record<string, string>> = {
  'designated-teacher': 'Designated teacher', 'head-teacher': 'Head teacher', 'school-colleague': 'School colleague', 'school-office': 'School office', governor: 'Governor', 'trust-lead': 'Trust lead', 'social-worker': 'Social worker',
  'virtual-school-adviser': 'Virtual School adviser', 'virtual-school-head': 'Head of the Virtual School', 'data-officer': 'Data officer',
  teacher: 'Teacher', 'teaching-assistant': 'Teaching assistant', 'pastoral-staff': 'Pastoral staff', carer: 'Carer', other: 'Something else',
};

/** What can be chosen for a colleague or somebody who walks in. */
export const colleagueRoles = ['teacher', 'teaching-assistant', 'pastoral-staff', 'designated-teacher', 'head-teacher', 'governor', 'social-worker', 'carer', 'other'] as const;
export const colleagueOptions = colleagueRoles.map((value) => ({ value, text: roleTitle[value] ?? value }));
