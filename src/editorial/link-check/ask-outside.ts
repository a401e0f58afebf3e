import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isPrivate } from './is-private';

type Resolved = { address: string; family: number };
/** How to ask; tests hand in their own names and let themselves be asked on this machine. */
export type Asking = { resolve?: (host: string) => Promise<Resolved[]>; milliseconds?: number; isRefused?: (address: string) => boolean; ports?: readonly string[] };

const everyAddress = (host: string): Promise<Resolved[]> => resolve(host, { all: true });
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** HEAD to the address that was looked at, whatever its name means a moment later; no redirect is followed. */
const head = (url: URL, at: Resolved, milliseconds: number): Promise<number> =>
  new Promise((done, fail) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const pinned = (_host: string, options: { all?: boolean }, answer: (error: null, address: string | Resolved[], family?: number) => void): void => (options.all ? answer(null, [at]) : answer(null, at.address, at.family));
    const asked = request(url, { method: 'HEAD', lookup: pinned as never, signal: AbortSignal.timeout(milliseconds), agent: false, headers: { 'user-agent': 'virtual-school-portal link check', connection: 'close' } }, (answer) => {
      answer.destroy();
      done(answer.statusCode ?? 0);
    });
    asked.on('error', fail);
    asked.end();
  });

/** Only what says that the page is gone counts: a site may well refuse HEAD, a stranger, or too many questions. */
const reasonOf = (status: number): string | undefined => {
  if (status === 404 || status === 410) return 'The other site says that the page is not there.';
  return status >= 500 && status !== 501 ? `The other site answers with an error (${status}).` : undefined;
};

/** Undefined when the other site has the page, or does not say; else why the link is broken. Never rejects. */
export const askOutside = async (address: string, { resolve: find = everyAddress, milliseconds = 5000, isRefused = isPrivate, ports = ['', '80', '443'] }: Asking = {}): Promise<string | undefined> => {
  const url = new URL(address);
  if (!ports.includes(url.port)) return 'The address names a port: it was not asked.';
  try {
    const [first, ...others] = await find(bare(url.hostname));
    if (!first || [first, ...others].some((each) => isRefused(each.address))) return 'The address belongs to a private network: it was not asked.';
    return reasonOf(await head(url, first, milliseconds));
  } catch (error) {
    const { name } = error as { name?: string };
    return name === 'AbortError' || name === 'TimeoutError' ? 'The other site does not answer.' : 'The other site cannot be reached.';
  }
};
