const longest = 10_000;

/** Waits until work that is under way has ended, ten seconds at most: whatever supervises the process would kill it later. */
export const endOf = async (work: Promise<unknown>, patience = longest): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => void (timer = setTimeout(resolve, patience)));
  await Promise.race([work, tooLong]);
  clearTimeout(timer);
};
