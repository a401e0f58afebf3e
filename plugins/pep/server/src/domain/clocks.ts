import { addDays, addSchoolDays, addWorkingDays, workingDaysBetween, type Term } from '@virtual-school/portal-kit';

/** Numbers of the clocks, in working days unless said otherwise; each is a setting of the authority. */
export type Clocks = {
  /** Working days before the meeting by which the care part is due. */
  carePartBefore: number;
  /** School days after the meeting by which the school part is due. */
  schoolPartAfter: number;
  /** Working days after the meeting by which the plan is due. */
  planAfter: number;
  /** Working days after coming into care by which the first plan is started: Promoting the education of looked-after children (2018). */
  startedWithin: number;
  /** Working days after coming into care by which it is complete for the first review: Care Planning Regulations 2010, reg 33(1). */
  completeWithin: number;
  /** Working days that the care part may be late before the Virtual School may go on without it. */
  careMissingAfter: number;
};

export type DueDates = { careDueOn: string; schoolDueOn: string; planDueOn: string };

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Due dates that follow from the meeting; nothing later than the term's last day. */
export const dueByMeeting = (meetingOn: string, term: Term | undefined, terms: readonly Term[], clocks: Clocks): DueDates => {
  const last = term?.until ?? '9999-12-31';
  return {
    careDueOn: addWorkingDays(meetingOn, -clocks.carePartBefore),
    schoolDueOn: earlier(addSchoolDays(meetingOn, clocks.schoolPartAfter, terms), last),
    planDueOn: earlier(addWorkingDays(meetingOn, clocks.planAfter), last),
  };
};

/** Before a meeting is set: a termly plan is due by the end of its term, a first plan 20 working days after coming into care. */
export const dueWithoutMeeting = (kind: 'initial' | 'termly' | 'extra', from: string, term: Term | undefined, clocks: Clocks): DueDates => {
  if (kind === 'initial') {
    const planDueOn = addWorkingDays(from, clocks.completeWithin);
    return { careDueOn: addWorkingDays(from, clocks.startedWithin), schoolDueOn: planDueOn, planDueOn };
  }
  const planDueOn = term?.until ?? addWorkingDays(from, clocks.completeWithin);
  return { careDueOn: addWorkingDays(planDueOn, -clocks.planAfter), schoolDueOn: addWorkingDays(planDueOn, -clocks.schoolPartAfter), planDueOn };
};

/** Working days late today; 0 when it is not late. */
export const daysLate = (dueOn: string | undefined, today: string): number => (dueOn && dueOn < today ? workingDaysBetween(dueOn, today) : 0);

export const careIsMissing = (plan: { parts: { school: { state: string }; care: { state: string } }; careDueOn?: string }, today: string, clocks: Clocks): boolean =>
  plan.parts.school.state === 'signed' && plan.parts.care.state !== 'signed' && daysLate(plan.careDueOn, today) >= clocks.careMissingAfter;

/** The term whose plans are open on that day: the present one, or the next from some weeks before it begins. */
export const termToOpen = (today: string, terms: readonly Term[], weeksBefore: number): Term | undefined => {
  const opens = (term: Term) => addDays(term.from, -7 * weeksBefore);
  return [...terms].sort((a, b) => b.from.localeCompare(a.from)).find((term) => opens(term) <= today && today <= term.until);
};
