/** What a school is, as far as its duties differ. `unknown`: the register does not say; such a school is asked everything. */
export type SchoolKind = 'maintained' | 'academy' | 'special' | 'nursery' | 'pupil-referral-unit' | 'independent' | 'college';
export type KindOfSchool = { kind: SchoolKind | 'unknown'; ownAdmissions: boolean };

const own = (kind: SchoolKind): KindOfSchool => ({ kind, ownAdmissions: true });
const not = (kind: SchoolKind): KindOfSchool => ({ kind, ownAdmissions: false });

/** The register's codes of the type of an establishment (GIAS, 22 April 2025). Welsh, offshore and secure places are outside. */
const kindByCode: Readonly<Record<string, KindOfSchool>> = {
  '01': not('maintained'), '02': own('maintained'), '03': not('maintained'), '05': own('maintained'),
  '06': own('independent'), '11': own('independent'), '08': own('independent'), '10': own('independent'),
  '07': not('special'), '12': own('special'), '33': own('special'), '36': own('special'), '44': own('special'),
  '14': not('pupil-referral-unit'), '38': own('pupil-referral-unit'), '42': own('pupil-referral-unit'), '43': own('pupil-referral-unit'),
  '15': not('nursery'),
  '18': own('college'), '31': own('college'), '32': own('college'),
  '28': own('academy'), '34': own('academy'), '35': own('academy'), '39': own('academy'), '40': own('academy'), '41': own('academy'), '45': own('academy'), '46': own('academy'), '57': own('academy'),
};

/** The kind of a school from the code of its type, with or without the leading nought. */
export const kindOf = (typeCode: string | undefined): KindOfSchool => kindByCode[(typeCode ?? '').padStart(2, '0')] ?? { kind: 'unknown', ownAdmissions: false };

/** Where the law on designated teachers does not reach, or its way there was not checked: duties are offered as good practice. */
export const isOutsideTheLaw = (kind: KindOfSchool['kind']): boolean => kind === 'independent' || kind === 'college' || kind === 'pupil-referral-unit';
