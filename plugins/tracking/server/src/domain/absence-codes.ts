import type { Coded } from './coded';

const since2024 = '2024-08-19';

/** The attendance codes that stand for a session missed: School Attendance (Pupil Registration) (England) Regulations 2024, regulation 10. */
export const absenceCodes: readonly Coded[] = [
  { code: 'I', text: 'Illness, physical or mental', from: since2024 },
  { code: 'M', text: 'Medical or dental appointment', from: since2024 },
  { code: 'C', text: 'Leave the school granted in exceptional circumstances', from: since2024 },
  { code: 'C2', text: 'Temporary part-time timetable', from: since2024 },
  { code: 'E', text: 'Suspended or excluded, with no other provision in place', from: since2024 },
  { code: 'N', text: 'Reason not yet established', from: since2024 },
  { code: 'O', text: 'Absent in other or unknown circumstances', from: since2024 },
  { code: 'G', text: 'Holiday or leisure the school did not grant', from: since2024 },
  { code: 'U', text: 'Arrived after the register closed', from: since2024 },
  { code: 'Q', text: 'Could not attend: no access arrangement, such as transport the council owes', from: since2024 },
  { code: 'Y1', text: 'Could not attend: normal transport not available', from: since2024 },
  { code: 'Y5', text: 'Could not attend: criminal justice detention', from: since2024 },
  { code: 'Y7', text: 'Could not attend: another unavoidable cause', from: since2024 },
];
