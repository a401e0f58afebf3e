import type { Core } from '@strapi/strapi';

/** Four people who are obviously nobody: only the demonstration has them. */
const team = [
  { name: 'Ada Example', job_title: 'Head of the Virtual School (invented)', area_note: 'Everything that nobody else answers for', telephone: '01632 960001', email: 'head@example.org', order: 10, whole_area: true, postcode_areas: '', school_phases: 'all' },
  { name: 'Ben Sample', job_title: 'Adviser, primary schools (invented)', area_note: 'Primary schools in the north', telephone: '01632 960002', email: 'north@example.org', order: 20, whole_area: false, postcode_areas: 'ZZ1, ZZ2, ZZ3', school_phases: 'primary' },
  { name: 'Cleo Placeholder', job_title: 'Adviser, secondary schools (invented)', area_note: 'Secondary schools', telephone: '01632 960003', email: 'secondary@example.org', order: 30, whole_area: true, postcode_areas: '', school_phases: 'secondary' },
  { name: 'Dan Nobody', job_title: 'Adviser, after 16 (invented)', area_note: 'Colleges and sixth forms', telephone: '01632 960004', email: 'post16@example.org', order: 40, whole_area: true, postcode_areas: '', school_phases: 'post-16' },
] as const;

export const makeTeam = async (strapi: Core.Strapi): Promise<void> => {
  for (const data of team) await strapi.documents('api::team-member.team-member').create({ data, status: 'published' });
};
