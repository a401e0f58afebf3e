import type { Area } from './areas';
import type { Duty, Force, OwedBy } from './duty';
import { isOutsideTheLaw, type KindOfSchool } from './school-kind';

/** How a force is said on a page. Rule 2 of docs/rules/duties.md. */
export const forceWords: Record<Force, string> = {
  law: 'The law says',
  code: 'The code says (must follow)',
  'statutory-guidance': 'Statutory guidance says (follow it unless there is a good reason)',
  'good-practice': 'Good practice, agreed here',
  'grant-condition': 'A condition of the grant',
  council: 'The council must; you help by',
};

export const owedByWords: Record<OwedBy, string> = {
  'governing-body': 'governing body or trust', 'designated-teacher': 'designated teacher', 'head-teacher': 'head teacher', 'safeguarding-lead': 'designated safeguarding lead',
  senco: 'special needs co-ordinator', 'school-office': 'school office', 'admission-authority': 'admission authority', council: 'council',
};

/** Areas whose duties rest on the law and guidance about designated teachers. */
const ofDesignatedTeacher: readonly Area[] = ['appointment', 'governance', 'leadership', 'looked-after-child', 'previously-looked-after-child'];

/** How strongly a duty binds this kind of school: where the law does not reach it is offered as good practice. */
export const forceAt = ({ area, force }: Pick<Duty, 'area' | 'force'>, kind: KindOfSchool['kind']): Force =>
  isOutsideTheLaw(kind) && ofDesignatedTeacher.includes(area) ? 'good-practice' : force;

export const sourceLine = ({ source }: Pick<Duty, 'source'>): string => [source.text, source.section].filter(Boolean).join(', ');
