/** Code sets of the episodes, reviews and header of the children-looked-after return (SSDA903 guide). */

export const reasonsNewEpisode: Readonly<Record<string, string>> = {
  S: 'Started to be looked after',
  L: 'Legal status changed',
  P: 'Placement and carer changed',
  T: 'Placement changed, same carer',
  B: 'Legal status, placement and carer changed',
  U: 'Legal status and placement changed, same carer',
};

/** X1 is followed by another episode; every other code ends care. */
export const reasonsEpisodeCeased: readonly string[] = [
  'X1', 'E11', 'E12', 'E2', 'E3', 'E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48', 'E5', 'E6', 'E7', 'E8', 'E9', 'E14', 'E15', 'E16', 'E17',
];

export const categoriesOfNeed: readonly string[] = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8'];
export const placementProviders: readonly string[] = ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'];
export const reasonsPlacementChanged: readonly string[] = ['CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'PLACE', 'CUSTOD', 'OTHER'];

/** How the child took part in the statutory review. */
export const reviewCodes: readonly string[] = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'];

/** Social-care URN of a home or agency: SC and six digits, or seven digits; XXXXXXX where nobody inspects. */
export const isPlacementUrn = (text: string): boolean => /^(SC\d{6}|\d{7}|X{7})$/.test(text);

const sexes: Readonly<Record<string, string>> = { M: 'M', F: 'F', U: 'U', '1': 'M', '2': 'F', MALE: 'M', FEMALE: 'F', UNKNOWN: 'U' };

/** Reads M, F, U, the older 1 and 2, or the words. */
export const readSex = (text: string): string | undefined => (Object.hasOwn(sexes, text.toUpperCase()) ? sexes[text.toUpperCase()] : undefined);
