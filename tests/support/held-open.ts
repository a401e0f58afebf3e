import type { World } from './world';

type Database = World['services']['database'];

/** A transaction that has done its work and waits for `commit`: PostgreSQL lets others read what stood before meanwhile. */
export const heldOpen = async <Done>(database: Database, work: (trx: ReturnType<Database['query']>) => Promise<Done>): Promise<{ commit: () => Promise<Done> }> => {
  let [release, isDone] = [(): void => undefined, (): void => undefined];
  const released = new Promise<void>((resolve) => { release = resolve; });
  const worked = new Promise<void>((resolve) => { isDone = resolve; });
  const committed = database.inTransaction(async (trx) => {
    const done = await work(trx);
    isDone();
    await released;
    return done;
  });
  await Promise.race([worked, committed]); // work that fails is told at once
  return { commit: () => { release(); return committed; } };
};
