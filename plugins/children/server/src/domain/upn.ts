/**
 * The unique pupil number: a check letter and twelve characters, of which the last is a letter in a temporary number.
 * Source: DfE guide to unique pupil numbers; SSDA903 rule 168.
 */
const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ'; // without I, O and S
const shape = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

/** Why there is no number. The children-looked-after return knows UN1 to UN5 (SSDA903 guide). */
export const upnUnknown: Readonly<Record<string, string>> = {
  UN1: 'Not of school age and no UPN yet',
  UN2: 'Never attended a maintained school in England',
  UN3: 'Educated outside England',
  UN4: 'Newly looked after within one week of the end of the collection',
  UN5: 'Sources disagree, no reliable match',
};

const valueOf = (character: string): number => (/\d/.test(character) ? Number(character) : alphabet.indexOf(character));

/** The letter that belongs in front of these twelve characters: weights 2 to 13, modulo 23. */
export const upnCheckLetter = (twelve: string): string => {
  const sum = Array.from(twelve).reduce((total, character, at) => total + valueOf(character) * (at + 2), 0);
  return alphabet.charAt(sum % 23);
};

export type UpnFault = 'shape' | 'check-letter';

/** undefined when the number, or the code that stands for it, is right. */
export const faultOfUpn = (upn: string): UpnFault | undefined => {
  if (Object.hasOwn(upnUnknown, upn)) return undefined;
  if (!shape.test(upn)) return 'shape';
  return upnCheckLetter(upn.slice(1)) === upn.charAt(0) ? undefined : 'check-letter';
};
