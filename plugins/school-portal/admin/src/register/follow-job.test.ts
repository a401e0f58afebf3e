import type { RegisterJob } from '../../../server/src/admin-panel/answers';
import { followJob, type Heard } from './follow-job';

const outcome = { numbers: [], rejected: [], rejectedInAll: 0 };
const running = (done: number): RegisterJob => ({ state: 'running', progress: { done } });
const finished: RegisterJob = { state: 'done', outcome };

/** The answers in turn, the last one for ever. */
const follow = async (...answers: readonly (RegisterJob | number)[]) => {
  const [told, waits]: [Heard[], number[]] = [[], []];
  let asked = 0;
  const ask = async () => answers[Math.min(asked++, answers.length - 1)] as RegisterJob | number;
  const followed = await followJob(ask, async (milliseconds) => void waits.push(milliseconds), (heard) => told.push(heard));
  return { followed, told, waits, asked };
};

test('a job is followed to its end', async () => {
  const { followed, told } = await follow({ state: 'waiting' }, running(500), finished);
  expect(followed).toEqual({ end: 'done', outcome });
  expect(told.map(({ done }) => done)).toEqual([undefined, 500]);
});

test.each([0, 429, 500, 502, 503, 504])('after an answer of %i it is asked for again, and the person is told that it may go on', async (status) => {
  const { followed, told } = await follow(running(500), status, status, running(900), finished);
  expect(followed).toEqual({ end: 'done', outcome });
  expect(told).toEqual([{ done: 500 }, { done: 500, isUnheard: true }, { done: 500, isUnheard: true }, { done: 900 }]);
});

test('of a server that stays silent for two minutes it is not said that the job failed', async () => {
  const { followed, waits } = await follow(running(500), 503);
  expect(followed).toEqual({ end: 'unheard' });
  expect(waits.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(100_000);
});

test.each([401, 403, 404])('an answer of %i ends it', async (status) => {
  expect(await follow(status)).toMatchObject({ followed: { end: 'failed' }, asked: 1 });
});

test('a job that failed has failed', async () => {
  expect((await follow({ state: 'failed' })).followed).toEqual({ end: 'failed' });
});
