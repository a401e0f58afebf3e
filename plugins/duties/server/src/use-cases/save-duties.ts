import { draftOf, ok, refuse, type Answers, type Draft, type Fields, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { wordsOfAnswers } from '../domain/answered-words';
import type { Area } from '../domain/areas';
import { withFittingDays } from '../domain/days-said';
import { answersOf, type Duty } from '../domain/duty';
import { decideReturnMove } from '../domain/return-life';
import { withPartners } from '../domain/together';
import { areRewordedSince, asShown, type WordsShown } from '../domain/words-shown';
import type { AreaSave } from '../store/returns-store';
import type { FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';
import { writtenBy, type Sheet } from './sheet';

export type Saved = Pick<Draft, 'changed' | 'leftOut'> & { version: number };
/** `isReworded`: a duty that is answered has other words now than the page showed. */
export type SavedDuties = Saved & { isReworded: boolean };
export type SaveOrder = {
  sheet: Sheet; seen: number; fields: Fields; by: number; today: string; isAutosave: boolean;
  /** What the page showed. */ words: WordsShown; /** The person has read the changed wording and answers that. */ takesNewWording: boolean;
};
/** The answers of a page as they will stand, and which of last year's are still to be looked at. */
type Next = { answers: Answers; carried: readonly string[] } & Pick<SaveOrder, 'words' | 'takesNewWording'>;

const areaSave = (found: FoundReturn, area: Area, duties: readonly Duty[], { answers, carried, words, takesNewWording }: Next): AreaSave => {
  const stored = found.record.areas.get(area);
  const before = stored?.answers ?? {};
  const kept = stored?.wordings ?? {};
  const own = new Set(Object.keys(answersOf(duties, before)));
  const others = Object.fromEntries(Object.entries(before).filter(([name]) => !own.has(name)));
  const othersWords = Object.fromEntries(Object.entries(kept).filter(([code]) => !duties.some((duty) => duty.code === code)));
  return {
    area, seen: stored?.version ?? 0, answers: { ...others, ...answersOf(duties, answers) }, carried: (stored?.carried ?? []).filter((name) => carried.includes(name)),
    wordings: { ...othersWords, ...wordsOfAnswers(asShown(duties, words, { kept, takesNew: takesNewWording }), answers) },
  };
};

/** A draft of one page of duties. `seen` is the version it was read at: nobody's answer in between is overwritten. */
export const saveDuties = async ({ returns }: Pick<DutyNeeds, 'returns'>, found: FoundReturn, { sheet, seen, fields, by, today, isAutosave, words, takesNewWording }: SaveOrder): Promise<Result<SavedDuties>> => {
  const step = decideReturnMove(found.record.state, 'save', found.movers);
  if (!step.ok) return step;
  const draft = draftOf({ section: sheet.section, before: sheet.answers, facts: {}, audience: 'school', newId: newPublicId }, fields, isAutosave);
  if (!draft.ok) return draft;
  if (sheet.version !== seen) return refuse('changed-meanwhile');
  const fitting = withFittingDays(sheet.duties, sheet.answers, draft.value, { today, isAutosave });
  if (!fitting.ok) return fitting;
  const { answers, changed, leftOut } = fitting.value;
  const confirms = !isAutosave && (sheet.carried.length > 0 || takesNewWording);
  const duties = writtenBy(found, sheet);
  const next = sheet.isWhole ? withPartners(found.duties, answers) : answers;
  const isReworded = areRewordedSince(words, found.current.filter(({ code }) => duties.some((duty) => duty.code === code)), next);
  if (changed.length === 0 && !confirms) return ok({ version: seen, changed, leftOut, isReworded });

  const carried = isAutosave ? sheet.carried.filter((name) => !changed.includes(name)) : []; // the button says: I have looked at it
  const areas = [...new Set(duties.map(({ area }) => area))].map((area) => areaSave(found, area, duties.filter((duty) => duty.area === area), { answers: next, carried, words, takesNewWording }));
  const saved = await returns.save(found.record, { areas, asked: found.asked, by });
  return saved === 'saved' ? ok({ version: seen + areas.length, changed, leftOut, isReworded }) : refuse(saved);
};
