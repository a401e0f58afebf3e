import type { Bench, Figure, Line } from './figure';
import { ratePerSecond, type Caller } from './http';
import { schoolSearches, searches } from './invented-content';
import type { PublishResult } from './inside/publish';
import { portalEnv, startPortal } from './portal';
import { runProcess } from './processes';
import { percentile } from './statistics';

const lanes = 8;
const proxy = { 'x-forwarded-proto': 'https' };

/** Milliseconds of each question, one after the other, after each was asked once. */
const timesOf = async (caller: Caller, paths: readonly string[], rounds: number): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const path of paths) {
      const { status, ms } = await caller.ask({ path, headers: proxy });
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
      if (round > 0) times.push(ms);
    }
  }
  return times;
};

/** Bytes of the page and of the styles and script it asks for, as a browser gets them without a proxy that packs. */
const weightOf = async (caller: Caller, path: string): Promise<number> => {
  const page = await caller.ask({ path, headers: proxy });
  const files = [...page.text.matchAll(/"(\/portal\/assets\/portal\.[^"]*)"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(files.map(async (file) => Number((await caller.ask({ path: file, headers: { ...proxy, 'accept-encoding': 'gzip' } })).headers['content-length'])));
  return Buffer.byteLength(page.text) + sizes.reduce((sum, size) => sum + size, 0);
};

const measure = async (bench: Bench): Promise<Line[]> => {
  const [articles, schools, rounds, seconds] = bench.quick ? [500, 2000, 2, 2] : [5000, 27_000, 10, 10];
  bench.say(`publishing ${articles} articles and ${schools} schools`);
  const { slug } = await runProcess<PublishResult>('inside/publish', { articles, schools }, { ...portalEnv(bench.folder, 'portal.db'), PORTAL_WORKERS: 'off' });
  const portal = await startPortal(bench, { fresh: false });
  const article = `/guidance/${slug}`;
  const ask = () => portal.caller.ask({ path: article, headers: proxy });
  await ratePerSecond(1, Array.from({ length: lanes }, () => ask));
  const rate = await ratePerSecond(seconds, Array.from({ length: lanes }, () => ask));
  const found = await timesOf(portal.caller, searches.map((q) => `/search?q=${encodeURIComponent(q)}`), rounds);
  const finder = await timesOf(portal.caller, schoolSearches.map((q) => `/schools?q=${encodeURIComponent(q)}`), rounds);
  const kilobytes = (await weightOf(portal.caller, article)) / 1000;
  await portal.stop();
  return [
    { figure: 'P14', what: 'a guidance article, eight readers at once', unit: 'req/s', portal: rate, goal: { kind: 'at least', value: 2000, of: 'value' } },
    { figure: 'P14', what: `search over ${articles} articles, p95`, unit: 'ms', portal: percentile(found, 0.95), goal: { kind: 'at most', value: 20, of: 'value' }, note: `median ${percentile(found, 0.5).toFixed(1)} ms of ${found.length}` },
    { figure: 'P14', what: `find one of ${schools} schools, p95`, unit: 'ms', portal: percentile(finder, 0.95), goal: { kind: 'at most', value: 20, of: 'value' }, note: `median ${percentile(finder, 0.5).toFixed(1)} ms of ${finder.length}` },
    { figure: 'P14', what: 'an article on the wire, with styles and script', unit: 'KB', portal: kilobytes, goal: { kind: 'at most', value: 100, of: 'value' } },
  ];
};

export const site: Figure = { id: 'P14', title: 'public pages, search', measure };
