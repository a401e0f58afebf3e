/** For work that takes much memory: each waits for the one before, however that ended. */
export const oneAtATime = () => {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = before.then(work, work);
    before = mine.catch(() => undefined);
    return mine;
  };
};
