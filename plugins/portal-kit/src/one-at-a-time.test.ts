import { oneAtATime } from './one-at-a-time';

test('each waits for the one before, and one that fails holds up nobody', async () => {
  const inTurn = oneAtATime();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} ends`);
    if (name === 'two') throw new Error('invented');
    return name;
  };
  const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((name) => inTurn(work(name))));
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
  expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual(['one', 'failed', 'three']);
});
