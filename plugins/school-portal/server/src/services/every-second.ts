import { endOf } from './end-of';

/**
 * Work that is done again a second after it ended, until it is stopped; a failure is tried again. A stop waits for what is
 * under way, which may ask whether it should end early; what takes longer than `patience` (milliseconds) is left.
 */
export const everySecond = (work: (isStopping: () => boolean) => Promise<unknown>): { start(): void; stop(patience?: number): Promise<void> } => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let started = false;
  const tick = () => {
    running = work(() => !started).catch(() => undefined).then(() => {
      if (started) timer = setTimeout(tick, 1000);
    });
  };
  return {
    start() {
      if (started) return;
      started = true;
      tick();
    },
    async stop(patience) {
      started = false;
      clearTimeout(timer);
      await endOf(running, patience);
    },
  };
};
