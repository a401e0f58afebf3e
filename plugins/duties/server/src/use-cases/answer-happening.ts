import { ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import type { Duty } from '../domain/duty';
import type { Happening, HappeningState } from '../store/happenings-store';
import type { DutyNeeds } from './needs';

/** `seen`: the version that the page was read at. Days are yyyy-mm-dd. */
type Said = { seen: number; today: string; state: HappeningState; doneOn?: string; comment: string };
export type FoundHappening = { happening: Happening; duty: Duty; schoolName: string };

/** A duty that arose at a school of this person; another school's is not found. */
export const findHappening = async (needs: Pick<DutyNeeds, 'happenings' | 'catalogue' | 'schools'>, actor: Actor, publicId: string): Promise<Result<FoundHappening>> => {
  const happening = await needs.happenings.byPublicId(publicId);
  if (!happening || !urnsOf(actor, 'designated-teacher', 'head-teacher').includes(happening.urn)) return refuse('not-found');
  const duty = (await needs.catalogue.all()).find(({ code }) => code === happening.code);
  const school = await needs.schools.find(happening.urn);
  return duty && school ? ok({ happening, duty, schoolName: school.name }) : refuse('not-found');
};

export const answerHappening = async ({ happenings }: Pick<DutyNeeds, 'happenings'>, { happening }: FoundHappening, { seen, today, ...answer }: Said, actor: Actor): Promise<Result<undefined>> => {
  if (answer.state === 'done' && !answer.doneOn) return refuse('invalid', [{ field: 'doneOn', message: 'Enter the date on which it was done' }]);
  if (answer.doneOn && answer.doneOn > today) return refuse('invalid', [{ field: 'doneOn', message: 'The date on which it was done must be today or earlier' }]);
  if (answer.state === 'does-not-apply' && answer.comment === '') return refuse('invalid', [{ field: 'comment', message: 'Say why it does not apply' }]);
  return (await happenings.answer(happening, seen, answer, actor.accountId)) ? ok(undefined) : refuse('changed-meanwhile');
};
