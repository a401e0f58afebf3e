import { browserOf, hiddenFields, type PersonAtBrowser, type PersonName, type World } from './world';

export type Sending = { to?: string; form?: Record<string, string>; name?: string; bytes: Buffer | string; field?: string; site?: string };
export type Got = { status: number; text: string; headers: Record<string, string> };
export type Sender = PersonAtBrowser & { token: string; upload(sending: Sending): Promise<Got> };

/** A person at a browser that also sends files, as a form with a box for them does; to `usual` where nothing else is said. */
export const aSender = async (world: World, name: PersonName, usual: () => string): Promise<Sender> => {
  const token = await world.sessionOf(name);
  const browser = browserOf(world, token);
  const upload = async ({ to = usual(), form, name: fileName = 'notes.txt', bytes, field = 'file', site = 'same-origin' }: Sending): Promise<Got> => {
    const { _csrf = '', _key = '' } = hiddenFields((await browser.get(to)).text);
    const request = world.agent().post(to).set('Cookie', `portal-session=${token}`).set('Sec-Fetch-Site', site).redirects(0);
    for (const [key, value] of Object.entries({ _csrf, _key, do: 'add', ...form })) void request.field(key, value);
    return (await request.attach(field, Buffer.from(bytes), fileName)) as Got;
  };
  return { ...browser, token, upload };
};
