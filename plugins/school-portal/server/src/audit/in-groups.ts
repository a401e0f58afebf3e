type Waiting<T> = { value: T; resolve: () => void; reject: (error: unknown) => void };

/**
 * Writes one value a call, and those of one turn of the loop at once: a write waits until the turn ends. `write` asks for
 * the values by `take` when it is about to write, so that whoever comes while it waits for the database goes along. Each
 * call ends when the write with its value has ended, and fails with it.
 */
export const inGroups = <T>(write: (take: () => T[]) => Promise<void>): ((value: T) => Promise<void>) => {
  let waiting: Waiting<T>[] = [];
  let isAsked = false;

  const writeAll = async (): Promise<void> => {
    let group: Waiting<T>[] = [];
    const take = (): T[] => {
      [group, waiting, isAsked] = [waiting, [], false];
      return group.map(({ value }) => value);
    };
    try {
      await write(take);
      for (const { resolve } of group) resolve();
    } catch (error) {
      if (group.length === 0) take(); // it failed before it began: they would wait for ever
      for (const { reject } of group) reject(error);
    }
  };

  return (value) =>
    new Promise((resolve, reject) => {
      waiting.push({ value, resolve, reject });
      if (isAsked) return;
      isAsked = true;
      setImmediate(() => void writeAll());
    });
};
