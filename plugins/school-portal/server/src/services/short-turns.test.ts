import { shortTurns } from './short-turns';

const busyFor = (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

/** Does pieces of work of 3 ms that all come at once; how many were done in one turn at most, and in which order. */
const workOff = async (pieces: number, wait: () => Promise<void>) => {
  const done: number[] = [];
  let inTurn = 0;
  let most = 0;
  const count = () => {
    most = Math.max(most, inTurn);
    inTurn = 0;
    if (done.length < pieces) setImmediate(count);
  };
  setImmediate(count);
  const arrive = () => new Promise((resolve) => setImmediate(resolve)); // each by itself, as from a connection of its own
  await Promise.all(Array.from({ length: pieces }, async (_, piece) => {
    await arrive();
    await wait();
    busyFor(3);
    inTurn += 1;
    done.push(piece);
  }));
  return { done, most: Math.max(most, inTurn) };
};
const inOrder = Array.from({ length: 40 }, (_, piece) => piece);

test('what comes at once is worked off in turns of a few, in its order', async () => {
  const { done, most } = await workOff(40, shortTurns());
  expect(done).toEqual(inOrder);
  expect(most).toBeLessThan(10);
});

test('without it one turn does everything', async () => {
  expect(await workOff(40, async () => undefined)).toEqual({ done: inOrder, most: 40 });
});

test('who comes alone does not wait for another turn', async () => {
  const wait = shortTurns();
  let turned = false;
  setImmediate(() => void (turned = true));
  await wait();
  await wait();
  expect(turned).toBe(false);
});
