import type { RegisterJob, RegisterOutcome } from '../../../server/src/admin-panel/answers';

export type Followed = { end: 'done'; outcome: RegisterOutcome } | { end: 'failed' } | { end: 'unheard' };
export type Heard = { done?: number; isUnheard?: boolean };

const between = 700;
const betweenUnheard = 3000;
/** Two minutes: a server that is started anew is back by then. */
const mostUnheard = 40;

/** No answer, too busy or being started: the job may go on. Anything else is an answer, such as signed out. */
const isPassing = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/**
 * Asks until the job has ended. While nothing is heard of it, it is asked for less often and for a while only; the person is
 * told so, and never that it failed. `ask` gives the job, or the status it was refused with.
 */
export const followJob = async (ask: () => Promise<RegisterJob | number>, wait: (milliseconds: number) => Promise<void>, tell: (heard: Heard) => void): Promise<Followed> => {
  let done: number | undefined;
  for (let unheard = 0; unheard < mostUnheard;) {
    await wait(unheard === 0 ? between : betweenUnheard);
    const told = await ask();
    if (typeof told === 'number') {
      if (!isPassing(told)) return { end: 'failed' };
      unheard += 1;
      tell({ done, isUnheard: true });
      continue;
    }
    unheard = 0;
    if (told.state === 'done' && told.outcome) return { end: 'done', outcome: told.outcome };
    if (told.state === 'failed' || told.state === 'done') return { end: 'failed' };
    done = told.progress?.done;
    tell({ done });
  }
  return { end: 'unheard' };
};
