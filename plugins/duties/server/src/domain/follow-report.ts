import type { DutyEvent } from './duty';
import type { Arisen } from './happenings';

/** A duty as it stands that a report made arise. `metAt`: done by telling; `isAnswered`: a person has said where it stands. */
export type Standing = Arisen & { publicId: string; event: DutyEvent; state: 'open' | 'done' | 'does-not-apply'; isAnswered: boolean; isTakenBack: boolean };
export type Wanted = Arisen & { event: DutyEvent };
type Change = { publicId: string; on?: string; dueOn?: string; metAt?: string; state?: Standing['state']; isTakenBack: boolean };
export type Following = { add: readonly Wanted[]; change: readonly Change[]; remove: readonly string[] };

/** What a person said stays, unless it is "not yet" and the report shows by now that it is done. That it does not apply nobody said where it was taken back from "not yet". */
const stateOf = ({ state, isAnswered, isTakenBack }: Standing, metAt: string | undefined): Standing['state'] => {
  const isSaid = isAnswered && state !== 'open' && !(isTakenBack && state === 'does-not-apply');
  if (isSaid) return state;
  return metAt ? 'done' : 'open';
};

const kept = (one: Standing, { on, dueOn, metAt }: Wanted): Change[] => {
  const met = metAt && (one.metAt ?? metAt); // told earlier is told
  const next = { on, dueOn, metAt: met, state: stateOf(one, met), isTakenBack: false };
  const isSame = on === one.on && dueOn === one.dueOn && met === one.metAt && next.state === one.state && !one.isTakenBack;
  return isSame ? [] : [{ publicId: one.publicId, ...next }];
};

/** Nobody waits any more for what was "not yet"; what a person wrote is not thrown away. */
const takenBack = ({ publicId, state, isTakenBack, on, dueOn }: Standing): Change[] => (isTakenBack ? [] : [{ publicId, on, dueOn, state: state === 'open' ? 'does-not-apply' : state, isTakenBack: true }]);

/**
 * What has to change so that the duties follow what the report says now; a report that was withdrawn wants none. Nobody's
 * answer is lost: what somebody answered stays and is marked as taken back. A duty that left the catalogue meanwhile stays
 * as long as what happened stands. Source: docs/rules/duties.md, rule 10.
 */
export const followReport = (standing: readonly Standing[], wanted: readonly Wanted[]): Following => {
  const wantedFor = (one: Standing): Wanted | undefined => wanted.find(({ event, code }) => event === one.event && code === one.code);
  const gone = standing.filter((one) => !wanted.some(({ event }) => event === one.event));
  return {
    add: wanted.filter(({ event, code }) => !standing.some((one) => one.event === event && one.code === code)),
    change: [...standing.flatMap((one) => { const want = wantedFor(one); return want ? kept(one, want) : []; }), ...gone.filter(({ isAnswered }) => isAnswered).flatMap(takenBack)],
    remove: gone.filter(({ isAnswered }) => !isAnswered).map(({ publicId }) => publicId),
  };
};
