const longest = 8; // milliseconds

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Gives a function that waits as long as the present turn of the loop has lasted too long already. What comes in one
 * moment (fifty sign-ins; all who wait for the database) is then worked off in short turns, in the order in which it
 * came, and between them new connections, timers and answers of threads are heard.
 */
export const shortTurns = (): (() => Promise<void>) => {
  let since: number | undefined;

  const isLong = (): boolean => {
    if (since !== undefined) return performance.now() - since > longest;
    since = performance.now();
    setImmediate(() => void (since = undefined)); // before those who wait: it was asked for earlier
    return false;
  };

  return async () => {
    while (isLong()) await nextTurn();
  };
};
