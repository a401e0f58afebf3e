import type { FactName } from './applies';
import type { Area } from './areas';
import type { Duty, Force, OwedBy } from './duty';
import { isOutsideTheLaw, type KindOfSchool, type SchoolKind } from './school-kind';

/** The six labels, without what follows from them. */
export const forceTitles: Record<Force, string> = {
  law: 'The law says', code: 'The code says', 'statutory-guidance': 'Statutory guidance says', 'good-practice': 'Good practice, agreed here', 'grant-condition': 'A condition of the grant', council: 'The council must; you help by',
};

/** How a force is said on a page. Rule 2 of docs/rules/duties.md. */
export const forceWords: Record<Force, string> = {
  ...forceTitles,
  code: `${forceTitles.code} (must follow)`,
  'statutory-guidance': `${forceTitles['statutory-guidance']} (follow it unless there is a good reason)`,
};

export const owedByWords: Record<OwedBy, string> = {
  'governing-body': 'governing body or trust', 'designated-teacher': 'designated teacher', 'head-teacher': 'head teacher', 'safeguarding-lead': 'designated safeguarding lead',
  senco: 'special needs co-ordinator', 'school-office': 'school office', 'admission-authority': 'admission authority', council: 'council',
};

export const kindWords: Record<SchoolKind, string> = {
  maintained: 'Maintained schools', academy: 'Academies', special: 'Special schools', nursery: 'Nursery schools', 'pupil-referral-unit': 'Pupil referral units', independent: 'Independent schools', college: 'Colleges',
};

/** The pupils with whom a duty is asked, after "only with". */
export const pupilWords: Record<FactName, string> = {
  lookedAfter: 'a looked-after pupil', withSen: 'a looked-after pupil with special educational needs', previouslyLookedAfter: 'a previously looked-after pupil',
  careLeaver: 'a care leaver aged 16 or over', socialWorker: 'a pupil who has, or had, a social worker', kinship: 'a pupil in kinship care',
};

/** Areas whose duties rest on the law and guidance about designated teachers. */
const ofDesignatedTeacher: readonly Area[] = ['appointment', 'governance', 'leadership', 'looked-after-child', 'previously-looked-after-child'];

/** How strongly a duty binds this kind of school: where the law does not reach it is offered as good practice. */
export const forceAt = ({ area, force }: Pick<Duty, 'area' | 'force'>, kind: KindOfSchool['kind']): Force =>
  isOutsideTheLaw(kind) && ofDesignatedTeacher.includes(area) ? 'good-practice' : force;

export const sourceLine = ({ source }: Pick<Duty, 'source'>): string => [source.text, source.section].filter(Boolean).join(', ');
