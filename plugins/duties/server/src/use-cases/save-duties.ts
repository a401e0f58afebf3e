import { draftOf, ok, refuse, type Answers, type Draft, type Fields, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Area } from '../domain/areas';
import { nameOf, type Duty } from '../domain/duty';
import { marksIn, progressOf } from '../domain/marks';
import { decideReturnMove } from '../domain/return-life';
import { withPartners } from '../domain/together';
import { answersOf } from '../forms/duty-questions';
import type { AreaSave } from '../store/returns-store';
import { allAnswers, type FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';
import { writtenBy, type Sheet } from './sheet';

export type Saved = Pick<Draft, 'changed' | 'leftOut'> & { version: number };
export type SaveOrder = { sheet: Sheet; seen: number; fields: Fields; by: number; isAutosave: boolean; /** The person has read the changed wording and answers that. */ takesNewWording: boolean };

const areaSave = (found: FoundReturn, area: Area, duties: readonly Duty[], next: Answers, carried: readonly string[], takesNewWording: boolean): AreaSave => {
  const kept = found.record.areas.get(area);
  const before = kept?.answers ?? {};
  const own = new Set(Object.keys(answersOf(duties, before)));
  const others = Object.fromEntries(Object.entries(before).filter(([name]) => !own.has(name)));
  const answered = duties.filter((duty) => next[nameOf(duty)] !== undefined);
  const words = takesNewWording ? found.current.filter((duty) => answered.some(({ code }) => code === duty.code)) : answered;
  return { area, seen: kept?.version ?? 0, answers: { ...others, ...answersOf(duties, next) }, carried: (kept?.carried ?? []).filter((name) => carried.includes(name)), wordings: { ...kept?.wordings, ...Object.fromEntries(words.map(({ code, wording }) => [code, wording])) } };
};

/** A draft of one page of duties. `seen` is the version it was read at: nobody's answer in between is overwritten. */
export const saveDuties = async ({ returns }: Pick<DutyNeeds, 'returns'>, found: FoundReturn, { sheet, seen, fields, by, isAutosave, takesNewWording }: SaveOrder): Promise<Result<Saved>> => {
  const step = decideReturnMove(found.record.state, 'save', found.movers);
  if (!step.ok) return step;
  const draft = draftOf({ section: sheet.section, before: sheet.answers, facts: {}, audience: 'school', newId: newPublicId }, fields, isAutosave);
  if (!draft.ok) return draft;
  if (sheet.version !== seen) return refuse('changed-meanwhile');
  const { answers, changed, leftOut } = draft.value;
  const confirms = !isAutosave && (sheet.carried.length > 0 || takesNewWording);
  if (changed.length === 0 && !confirms) return ok({ version: seen, changed, leftOut });

  const duties = writtenBy(found, sheet);
  const next = sheet.isWhole ? withPartners(found.duties, answers) : answers;
  const carried = isAutosave ? sheet.carried.filter((name) => !changed.includes(name)) : []; // the button says: I have looked at it
  const areas = [...new Set(duties.map(({ area }) => area))].map((area) => areaSave(found, area, duties.filter((duty) => duty.area === area), next, carried, takesNewWording));
  const after = { ...allAnswers(found.record), ...Object.assign({}, ...areas.map((each) => each.answers)) } as Answers;
  const saved = await returns.save(found.record, { areas, marks: marksIn(duties, next), codes: duties.map(({ code }) => code), progress: progressOf(found.duties, after), by });
  return saved === 'saved' ? ok({ version: seen + areas.length, changed, leftOut }) : refuse(saved);
};
