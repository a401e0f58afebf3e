import type { Source } from './writing';

const department = 'Department for Education';

/** What the articles rest on. An address stands only where it is certain. */
export const sources = {
  appointment: { source_name: 'Children and Young Persons Act 2008, section 20', source_url: 'https://www.legislation.gov.uk/ukpga/2008/23/section/20', source_date: '2008-11-13' },
  previously: { source_name: 'Children and Young Persons Act 2008, section 20A, added by the Children and Social Work Act 2017', source_date: '2017-04-27' },
  whoMayBe: { source_name: 'Designated Teacher (Looked-After Pupils etc) (England) Regulations 2009', source_url: 'https://www.legislation.gov.uk/uksi/2009/1538', source_date: '2009-09-01' },
  carePlanning: { source_name: 'Care Planning, Placement and Case Review (England) Regulations 2010', source_url: 'https://www.legislation.gov.uk/uksi/2010/959', source_date: '2010-03-24' },
  wishes: { source_name: 'Children Act 1989, section 22', source_url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/22', source_date: '1989-11-16' },
  designated: { source_name: `The designated teacher for looked-after and previously looked-after children, ${department}`, source_date: '2018-02-26' },
  promoting: { source_name: `Promoting the education of looked-after and previously looked-after children, ${department}`, source_date: '2018-02-26' },
  safeguarding: { source_name: `Keeping children safe in education, part two, ${department}`, source_date: '2025-09-01' },
  registers: { source_name: 'School Attendance (Pupil Registration) (England) Regulations 2024', source_url: 'https://www.legislation.gov.uk/uksi/2024/208', source_date: '2024-08-19' },
  attendance: { source_name: `Working together to improve school attendance, ${department}`, source_date: '2024-08-19' },
  exclusion: { source_name: `Suspension and permanent exclusion guidance, ${department}`, source_date: '2022-09-01' },
  admissions: { source_name: `School Admissions Code, ${department}`, source_date: '2021-09-01' },
  grant: { source_name: `Pupil premium: conditions of grant, ${department}`, source_date: '2025-04-01' },
  dataSet: { source_name: `Common basic data set, ${department}`, source_date: '2026-05-01' },
  extended: { source_name: `Virtual school head role extension guidance, ${department}`, source_date: '2024-03-05' },
  needs: { source_name: 'Special educational needs and disability code of practice: 0 to 25 years, Departments for Education and of Health', source_date: '2015-01-30' },
  equality: { source_name: 'Equality Act 2010, section 149', source_date: '2010-04-08' },
  dataProtection: { source_name: 'UK General Data Protection Regulation and Data Protection Act 2018', source_date: '2018-05-23' },
  health: { source_name: 'Promoting the health and wellbeing of looked-after children, Departments for Education and of Health, 2015' },
} as const satisfies Record<string, Source>;
