import type { SchoolKind } from '../domain/school-kind';

/** The content type that editors edit. */
export const dutyType = 'plugin::duties.duty' as 'api::school.school';

export const kindAttributes: Readonly<Record<SchoolKind, string>> = {
  maintained: 'for_maintained', academy: 'for_academy', special: 'for_special', nursery: 'for_nursery', 'pupil-referral-unit': 'for_pupil_referral_unit', independent: 'for_independent', college: 'for_college',
};
