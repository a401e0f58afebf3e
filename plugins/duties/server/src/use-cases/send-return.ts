import { checkComplete, ok, refuse, type Actor, type AttachedFile, type Problem, type Result } from '@virtual-school/portal-kit';
import type { Area } from '../domain/areas';
import { answersOf, nameOf } from '../domain/duty';
import { isOffered } from '../domain/marks';
import { decideReturnMove, type ReturnMove, type ReturnState } from '../domain/return-life';
import { askedTogether } from '../domain/together';
import { dutiesSection } from '../forms/duty-questions';
import { evidenceOf } from './evidence';
import { allAnswers, areasOf, isShort, type FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';

type Sends = Pick<DutyNeeds, 'returns' | 'outbox' | 'clock' | 'files'>;
const none = { submitted_at: null, submitted_by: null, submitted_name: null, confirmed_at: null, confirmed_by: null, confirmed_name: null };

/** What is missing before the return can be sent; each problem leads to its area. */
export const missingIn = (found: FoundReturn): (Problem & { area: Area })[] => {
  const duties = isShort(found) ? askedTogether(found.duties) : found.duties;
  const answers = Object.fromEntries(Object.entries(allAnswers(found.record)).filter(([name, answer]) => duties.every((duty) => nameOf(duty) !== name || isOffered(duty, answer))));
  return areasOf({ duties }).flatMap((area) => checkComplete(dutiesSection(area, area, duties.filter((duty) => duty.area === area)), answers, {}).map((problem) => ({ ...problem, area })));
};

/** Of evidence, what it was and by which digest it is known: not its bytes. */
const snapshotOf = ({ record, facts, duties }: FoundReturn, files: readonly AttachedFile[]) => ({ facts, duties: duties.map(({ code, area, wording, force, owedBy, answerKind }) => ({ code, area, wording, force, owedBy, answerKind })), answers: answersOf(duties, allAnswers(record)), evidence: files.map(({ publicId, part, name, size, sha256 }) => ({ publicId, duty: part, name, size, sha256 })) });

/** Sent, confirmed and handed back is what was read: answers and files. */
const readAgain = refuse('changed-meanwhile', [{ field: '', message: 'The return or its files have changed since you opened this page. Read it as it is now, then press again.' }]);

const decided = (found: FoundReturn, move: ReturnMove, seen: number): Result<ReturnState> => {
  const step = decideReturnMove(found.record.state, move, found.movers);
  if (!step.ok) return step;
  return found.record.version === seen ? step : readAgain;
};

const confirmed = async (needs: Sends, found: FoundReturn, actor: Actor): Promise<Result<ReturnState>> => {
  await needs.returns.keepSnapshot(found.record, actor.accountId, snapshotOf(found, await evidenceOf(needs, found.record)));
  await needs.outbox.emit('duties.confirmed', { urn: found.record.urn, year: found.record.year });
  return ok('confirmed');
};

/** The designated teacher sends what they have read (`seen`); who is head teacher as well confirms with the same press. */
export const sendReturn = async (needs: Sends, found: FoundReturn, seen: number, actor: Actor): Promise<Result<ReturnState>> => {
  const step = decided(found, found.movers.includes('both') ? 'submit-and-confirm' : 'submit', seen);
  if (!step.ok) return step;
  if (!found.record.said) return refuse('incomplete', [{ field: '', message: 'Say first which pupils are on your roll' }]);
  const missing = missingIn(found);
  if (missing.length > 0) return refuse('incomplete', missing.map(({ field, message }) => ({ field, message })));
  const at = needs.clock.now().toISOString();
  const sent = { submitted_at: at, submitted_by: actor.accountId, submitted_name: actor.name, handed_back_note: null, handed_back_at: null };
  const both: Record<string, string | number> = step.value === 'confirmed' ? { confirmed_at: at, confirmed_by: actor.accountId, confirmed_name: actor.name } : {};
  if (!(await needs.returns.move(found.record, seen, { to: step.value, duties: found.current, change: { ...sent, ...both } }))) return readAgain;
  if (step.value === 'confirmed') return confirmed(needs, found, actor);
  await needs.outbox.emit('duties.submitted', { return: found.record.publicId, urn: found.record.urn, year: found.record.year });
  return step;
};

export const confirmReturn = async (needs: Sends, found: FoundReturn, seen: number, actor: Actor): Promise<Result<ReturnState>> => {
  const step = decided(found, 'confirm', seen);
  if (!step.ok) return step;
  const moved = await needs.returns.move(found.record, seen, { to: step.value, duties: found.current, change: { confirmed_at: needs.clock.now().toISOString(), confirmed_by: actor.accountId, confirmed_name: actor.name } });
  return moved ? confirmed(needs, found, actor) : readAgain;
};

/** Back to the designated teacher, who reads the note first. Every answer stays. */
export const handBack = async (needs: Sends, found: FoundReturn, seen: number, note: string): Promise<Result<ReturnState>> => {
  const step = decided(found, 'hand-back', seen);
  if (!step.ok) return step;
  if (note === '') return refuse('invalid', [{ field: 'note', message: 'Say what has to change' }]);
  const moved = await needs.returns.move(found.record, seen, { to: step.value, duties: found.current, change: { ...none, handed_back_at: needs.clock.now().toISOString(), handed_back_note: needs.returns.sealedNote(note) } });
  if (!moved) return readAgain;
  await needs.outbox.emit('duties.handed-back', { return: found.record.publicId, urn: found.record.urn });
  return step;
};

export const takeBack = async ({ returns }: Sends, found: FoundReturn, seen: number): Promise<Result<ReturnState>> => {
  const step = decided(found, 'take-back', seen);
  if (!step.ok) return step;
  return (await returns.move(found.record, seen, { to: step.value, duties: found.current, change: none })) ? step : readAgain;
};

/** Something has changed within the year: a new edition, with every answer kept. */
export const reopen = async ({ returns }: Sends, found: FoundReturn, seen: number): Promise<Result<ReturnState>> => {
  const step = decided(found, 'reopen', seen);
  if (!step.ok) return step;
  return (await returns.move(found.record, seen, { to: step.value, duties: found.current, change: { ...none, edition: found.record.edition + 1 } })) ? step : readAgain;
};
