import type { Audience, ChildFacts, ShownFact } from '../contract';
import { inWords } from './days';
import { factRules, maySee, type FactName } from './fact-audiences';
import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import { yearGroups } from './year-group';

const isCouncil = (audience: Audience): boolean => audience === 'social-care' || audience === 'virtual-school';

type Codes = Readonly<Record<string, { title: string; school: string }>>;

/** A code in the words this audience may read; a code that no list knows is shown to the council as it is. */
const worded = (list: Codes, code: string | undefined, audience: Audience): string => {
  if (!code) return 'Not known';
  const known = Object.hasOwn(list, code) ? list[code] : undefined;
  if (isCouncil(audience)) return known ? `${known.title} (${code})` : code;
  return known ? known.school : 'Ask the social worker';
};

/** As worded, for those of the council. */
export const wordedForCouncil = (list: Codes, code: string): string => worded(list, code, 'virtual-school');

export const sexes: Readonly<Record<string, string>> = { M: 'Male', F: 'Female', U: 'Not stated' };
export const yearGroupInWords = (code: string): string => yearGroups[code] ?? 'Year group not known';

const texts: Partial<Record<FactName, (child: ChildFacts, audience: Audience) => string | undefined>> = {
  knownAs: (child) => child.knownAs,
  legalName: (child) => child.legalName,
  yearGroup: (child) => yearGroupInWords(child.yearGroup),
  dateOfBirth: (child) => inWords(child.dateOfBirth),
  reference: (child) => child.reference,
  upn: (child) => child.upn ?? 'Not known',
  sex: (child) => sexes[child.sex ?? 'U'],
  inCareSince: (child) => inWords(child.inCareSince),
  legalStatus: (child, audience) => worded(legalStatuses, child.legalStatus, audience),
  placementType: (child, audience) => worded(placementTypes, child.placementType, audience),
  addressWarning: (child) => (child.placementConfidential ? 'Yes. Give it to nobody, parents included.' : undefined),
  caseNumber: (child) => child.caseNumber ?? 'Not known',
  unaccompanied: (child) => (child.unaccompanied ? 'Yes' : undefined),
  leftCareOn: (child) => (child.leftCareOn ? inWords(child.leftCareOn) : undefined),
};

/** The facts of a child that this audience may see, in the words that it may see. Facts that say nothing are left out. */
export const shownTo = (audience: Audience, child: ChildFacts): ShownFact[] =>
  (Object.keys(texts) as FactName[])
    .filter((name) => maySee(audience, name))
    .flatMap((name) => {
      const text = texts[name]?.(child, audience);
      return text ? [{ name, term: factRules[name].term, text }] : [];
    });
