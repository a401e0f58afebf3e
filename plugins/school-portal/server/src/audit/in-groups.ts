type Waiting<T> = { value: T; resolve: () => void; reject: (error: unknown) => void };

/**
 * Writes one value a call, and those of one turn of the loop at once: a write begins when the turn ends, and what comes
 * during it waits for the next. `write` gets `most` values at a time. Each call ends when the write with its value has
 * ended, and fails with it.
 */
export const inGroups = <T>(most: number, write: (values: readonly T[]) => Promise<void>): ((value: T) => Promise<void>) => {
  const waiting: Waiting<T>[] = [];
  let isWriting = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      await write(group.map(({ value }) => value)).then(
        () => group.forEach(({ resolve }) => resolve()),
        (error: unknown) => group.forEach(({ reject }) => reject(error)),
      );
    }
    isWriting = false;
  };

  return (value) =>
    new Promise((resolve, reject) => {
      waiting.push({ value, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      setImmediate(() => void writeAll());
    });
};
