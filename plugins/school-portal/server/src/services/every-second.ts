/** Work that is done again a second after it ended, until it is stopped; stopping waits for what is under way. A failure is tried again. */
export const everySecond = (work: () => Promise<unknown>): { start(): void; stop(): Promise<void> } => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let started = false;
  const tick = () => {
    running = work().catch(() => undefined).then(() => {
      if (started) timer = setTimeout(tick, 1000);
    });
  };
  return {
    start() {
      if (started) return;
      started = true;
      tick();
    },
    async stop() {
      started = false;
      clearTimeout(timer);
      await running;
    },
  };
};
