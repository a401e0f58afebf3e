import type { Answer, Caller } from './http';
import type { Seeded, Writer } from './inside/seed';
import { inventedWords } from './words';

const proxied = { 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' };
const asPerson = ({ session }: Pick<Writer, 'session'>) => ({ ...proxied, accept: 'text/html', cookie: `__Host-portal-session=${session}` });

export const openList = (caller: Caller, writer: Writer): Promise<Answer> => caller.ask({ path: '/portal/peps', headers: asPerson(writer) });
export const openPlan = (caller: Caller, writer: Writer): Promise<Answer> => caller.ask({ path: `/portal/peps/${writer.plan}`, headers: asPerson(writer) });
export const draftOf = (caller: Caller, writer: Writer): Promise<Answer> => caller.ask({ path: `/portal/peps/${writer.plan}/draft.pdf`, headers: asPerson(writer) });

/** The board of schools and duties; the milliseconds until it is there. */
export const openBoard = async (caller: Caller, session: string, query: string): Promise<number> => {
  const { status, ms, headers } = await caller.ask({ path: `/portal/duties/schools${query}`, headers: asPerson({ session }) });
  if (status !== 200) throw new Error(`The board was answered with ${status} ${headers.location ?? ''}`);
  return ms;
};

const found = (pattern: RegExp, html: string): string => {
  const [, text] = pattern.exec(html) ?? [];
  if (text === undefined) throw new Error(`The page of a section is not as expected: ${pattern.source} is not in it`);
  return text;
};

/** One section open in a browser; each call saves other words, as autosave does, at the version of the call before. */
export const autosaver = async (caller: Caller, writer: Writer, { section, boxes }: Seeded, letters = 160): Promise<() => Promise<Answer>> => {
  const path = `/portal/peps/${writer.plan}/sections/${section}`;
  const { text } = await caller.ask({ path, headers: asPerson(writer) });
  const token = found(/data-csrf="([^"]+)"/, text);
  let version = Number(found(/name="version" value="(\d+)"/, text));
  return async () => {
    const fields = Object.fromEntries(boxes.map((box, at) => [box, inventedWords(version * boxes.length + at, letters)]));
    const headers = { ...asPerson(writer), accept: 'application/json', 'content-type': 'application/json', 'x-csrf-token': token };
    const answer = await caller.ask({ method: 'POST', path, headers, body: JSON.stringify({ version: String(version), ...fields }) });
    if (answer.status === 200) version = (JSON.parse(answer.text) as { version: number }).version;
    return answer;
  };
};

/** A browser at the box for files of a section; the call presses the button. */
export const uploading = async (caller: Caller, writer: Writer, { section }: Seeded, bytes: Buffer): Promise<() => Promise<Answer>> => {
  const path = `/portal/peps/${writer.plan}/sections/${section}/files`;
  const token = found(/name="_csrf" value="([^"]+)"/, (await caller.ask({ path, headers: asPerson(writer) })).text);
  const part = (name: string, more = '') => `--invented\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const head = `${part('_csrf')}${token}\r\n${part('do')}add\r\n${part('file', '; filename="scan.pdf"\r\nContent-Type: application/pdf')}`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--invented--\r\n')]);
  return () => caller.ask({ method: 'POST', path, headers: { ...asPerson(writer), 'content-type': 'multipart/form-data; boundary=invented' }, body });
};

/** A browser at the sign-in page; the call presses its button. */
export const signingIn = async (caller: Caller, name: string, password: string): Promise<() => Promise<Answer>> => {
  const page = await caller.ask({ path: '/portal/sign-in', headers: { ...proxied, accept: 'text/html' } });
  const cookie = (page.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
  const token = found(/name="_csrf" value="([^"]+)"/, page.text);
  const body = new URLSearchParams({ _csrf: token, name, password, next: '/portal' }).toString();
  return () => caller.ask({ method: 'POST', path: '/portal/sign-in', headers: { ...proxied, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', cookie }, body });
};
