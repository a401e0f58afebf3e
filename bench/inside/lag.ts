const every = 5;

/** How late the timers of this process come, in milliseconds: what everybody else has to wait meanwhile. */
export const watchLoop = () => {
  let lags: number[] = [];
  let peakRss = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    lags.push(Math.max(0, now - last - every));
    last = now;
    peakRss = Math.max(peakRss, process.memoryUsage.rss());
  }, every);
  timer.unref();
  const megabytes = (bytes: number) => bytes / 1024 / 1024;
  return {
    reset: () => {
      lags = [];
      peakRss = process.memoryUsage.rss();
      last = performance.now();
    },
    read: (): Watched => ({ lags, rss: megabytes(process.memoryUsage.rss()), peakRss: megabytes(peakRss) }),
    stop: () => clearInterval(timer),
  };
};
export type Watched = { lags: readonly number[]; rss: number; peakRss: number };
