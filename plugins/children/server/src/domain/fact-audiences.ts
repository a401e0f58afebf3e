import type { Audience } from '../contract';

/**
 * Which fact of a child may be read by whom. The only place that says so: pages, documents and docs/visibility.md
 * come from this table.
 */
export type FactRule = { term: string; audience: readonly Audience[]; note?: string };

const everybody: readonly Audience[] = ['school', 'head-teacher', 'social-care', 'virtual-school'];
const notTheHead: readonly Audience[] = ['school', 'social-care', 'virtual-school'];
const theCouncil: readonly Audience[] = ['social-care', 'virtual-school'];

export const factRules = {
  knownAs: { term: 'Known as', audience: everybody },
  legalName: { term: 'Legal name', audience: everybody },
  yearGroup: { term: 'Year group', audience: everybody },
  dateOfBirth: { term: 'Date of birth', audience: everybody },
  reference: { term: 'Reference', audience: everybody },
  contactLimits: { term: 'Limits on contact', audience: everybody, note: 'Stands above everything else on the first page of a school.' },
  mayCollect: { term: 'Who may collect the child', audience: everybody, note: 'Stands above everything else on the first page of a school.' },
  addressWarning: { term: 'Address is confidential', audience: everybody },
  placeNow: { term: 'School or provider today', audience: everybody },
  socialWorker: { term: 'Social worker', audience: everybody },
  upn: { term: 'UPN', audience: notTheHead },
  sex: { term: 'Sex', audience: notTheHead },
  inCareSince: { term: 'In care since', audience: notTheHead },
  reviewingOfficer: { term: 'Reviewing officer', audience: notTheHead },
  legalStatus: { term: 'Legal status', audience: notTheHead, note: 'The school is told who may consent, not the status itself: adoption and youth justice cannot be read out of it.' },
  placementType: { term: 'Placement', audience: notTheHead, note: 'The school is told the kind of setting only: fostering and adoption are one word, secure and other homes too.' },
  placementAddress: { term: 'Placement address', audience: notTheHead, note: 'Never to the school unless the roll says that it is not confidential.' },
  placeHistory: { term: 'Earlier schools and providers', audience: notTheHead },
  caseNumber: { term: 'Case number', audience: theCouncil, note: 'The data officer reads what the roll and the return say of a child, this too: for proposed leavers, and in what a file would change.' },
  unaccompanied: { term: 'Unaccompanied asylum-seeking child', audience: theCouncil, note: 'The school learns of immigration only from the plan, and only when the social worker ticks it there.' },
  leftCareOn: { term: 'Left care on', audience: theCouncil },
  rollProblems: { term: 'What is wrong in the roll', audience: theCouncil },
} as const satisfies Record<string, FactRule>;

export type FactName = keyof typeof factRules;

export const maySee = (audience: Audience, fact: FactName): boolean => (factRules[fact].audience as readonly Audience[]).includes(audience);

/** An address reaches a school only when somebody said that it may; a missing answer counts as confidential. */
export const maySeeAddress = (audience: Audience, confidential: boolean): boolean =>
  maySee(audience, 'placementAddress') && (theCouncil.includes(audience) || !confidential);
