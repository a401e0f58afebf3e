/** Addresses of the site: those that are there, and those that lead on to them. */
export type Known = { paths: ReadonlySet<string>; renamed: ReadonlyMap<string, string>; files: ReadonlySet<string> };
export type Verdict = { ok: true } | { ok: false; reason: string } | { ok: 'ask'; url: string };

const fine = { ok: true } as const;
const broken = (reason: string) => ({ ok: false, reason }) as const;

/** `/Guidance/x/?a#b` is `/guidance/x`: what the site makes of an address. */
const plain = (url: string): string => url.replace(/[?#].*$/, '').toLowerCase().replace(/(?<=.)\/$/, '');

const judgeOwn = (path: string, { paths, renamed, files }: Known): Verdict => {
  if (paths.has(path) || path === '/portal' || path.startsWith('/portal/')) return fine;
  if (path.startsWith('/uploads/')) return files.has(path) ? fine : broken('The file is not in the media library any more.');
  const to = renamed.get(path);
  if (to === undefined) return broken('There is no published page at this address.');
  return paths.has(to) ? fine : broken('The page was renamed, and is not published any more.');
};

const judgeFar = (url: string): Verdict => {
  if (!URL.canParse(url)) return broken('This is not a whole address.');
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return broken('An address begins with https:// or http://.');
  if (username || password) return broken('The address holds a user name or a password.');
  if (!hostname.includes('.') && !hostname.startsWith('[')) return broken('The address names no site that others can reach.');
  return { ok: 'ask', url };
};

/**
 * Does a link lead somewhere?
 *
 * Pages and files of the site are known here. `ask` means that the address looks right and only its owner knows the
 * rest. `own` is the address of this site, so that a link written out in full is judged as a short one.
 */
export const judgeLink = (url: string, known: Known, own = ''): Verdict => {
  if (url.startsWith('#')) return fine;
  if (url.startsWith('/') && !url.startsWith('//')) return judgeOwn(plain(url), known);
  if (own !== '' && (url === own || url.startsWith(`${own}/`))) return judgeOwn(plain(url.slice(own.length)) || '/', known);
  if (/^mailto:/i.test(url)) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(url) ? fine : broken('This is not an e-mail address.');
  if (/^tel:/i.test(url)) return /^tel:\+?[0-9 ()-]+$/i.test(url) ? fine : broken('This is not a telephone number.');
  return judgeFar(url);
};
