import { formatDay } from '@virtual-school/portal-kit';

/** What the portal knows about a duty: words for the page, and the answer that follows, where one does. */
export type Known = { text: string; answer?: string };
export type WhatIsKnown = {
  /** Who holds the post today. */
  teachers: readonly string[];
  /** The last training of a designated teacher of the school, and of anybody there: yyyy-mm-dd. */
  teacherTrainedOn?: string;
  anyoneTrainedOn?: string;
  /** The plans of the term that the portal knows. */
  plans?: { term: string; stand: PlansStand };
};
type PlansStand = 'none-due' | 'all-on-time' | 'not-all-on-time';

const aYear = 365 * 86_400_000;
const isRecent = (day: string, today: string): boolean => Date.parse(today) - Date.parse(day) <= aYear;

const ofPost = (teachers: readonly string[]): [string, Known][] => {
  if (teachers.length === 0) return [];
  const names = teachers.join(' and ');
  const known = { text: `In this portal the designated teacher is ${names}.`, answer: 'yes' };
  return ['D01', 'D02', 'D03', 'D11'].map((code) => [code, known]);
};

/** Where a designated teacher was the last to be trained it is one thing, and said in one way. */
const ofTraining = ({ teacherTrainedOn, anyoneTrainedOn }: WhatIsKnown, today: string): [string, Known][] => {
  const said = (day: string): string => `${day === teacherTrainedOn ? 'A designated teacher' : 'Somebody'} of your school last attended training on ${formatDay(day)}.`;
  return [
    ...(teacherTrainedOn ? [['D05', { text: said(teacherTrainedOn), ...(isRecent(teacherTrainedOn, today) && { answer: 'yes' }) }] as [string, Known]] : []),
    ...(anyoneTrainedOn ? [['D19', { text: said(anyoneTrainedOn) }] as [string, Known]] : []),
  ];
};

const ofStand: Record<PlansStand, (term: string) => string> = {
  'none-due': (term) => `No plan of ${term} that this portal knows is due yet.`,
  'all-on-time': (term) => `Every plan of ${term} that this portal knows and that was due was on time.`,
  'not-all-on-time': (term) => `Not every plan of ${term} that this portal knows was on time.`,
};

const ofPlans = ({ plans }: WhatIsKnown): [string, Known][] => {
  if (!plans) return [];
  const known = { text: ofStand[plans.stand](plans.term) };
  return ['D27', 'D29', 'D32a', 'D32b'].map((code) => [code, known]);
};

/** What the portal can fill in, by the code of the duty. It is marked as such, and stands only when somebody saves it. */
export const knownByCode = (what: WhatIsKnown, today: string): ReadonlyMap<string, Known> => new Map([...ofPost(what.teachers), ...ofTraining(what, today), ...ofPlans(what)]);
