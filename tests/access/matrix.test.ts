import { hiddenFields, type World } from '../support/world';
import { expectedAnswer, reaches, roleOf, rules, type Answer, type Rule, type Visitor } from './expected';
import { childNames, pathOf, prepareWorld, type Prepared } from './prepared';

let world: World;
let addressOf: Prepared['addressOf'];

beforeAll(async () => {
  ({ world, addressOf } = await prepareWorld());
});
afterAll(() => world?.stop());

const visitors: readonly Visitor[] = [...(Object.keys(roleOf) as (keyof typeof roleOf)[]), 'visitor'];
const isOfChild = (rule: Rule): boolean => 'of' in rule && rule.of === 'child';

type Got = { status: number; headers: Record<string, string>; text?: string };
const answerOf = ({ status, headers }: Got): Answer | string => {
  if (status === 404) return 'not found';
  if (status === 403) return 'not theirs';
  if (status === 410) return 'closed';
  if (status === 401 || (status === 303 && /^\/portal\/sign-in(\?|$)/.test(headers.location ?? ''))) return 'sign in';
  return [200, 303, 409, 422].includes(status) ? 'open' : String(status);
};

/** Somebody whose browser keeps its cookies and holds no session in force. */
const anonymous = (session?: string) => {
  const agent = world.agent();
  if (session) agent.jar.setCookie(`portal-session=${session}; path=/`);
  return { get: (path: string) => agent.get(path).redirects(0), send: (path: string, fields: Record<string, string>) => agent.post(path).set('Sec-Fetch-Site', 'same-origin').type('form').redirects(0).send(fields) };
};
const at = async (visitor: Visitor) => {
  if (visitor === 'visitor') return anonymous();
  return roleOf[visitor] === 'blocked' ? anonymous(await world.sessionOf(visitor)) : world.as(visitor);
};

/** A token of the person's own, from a page that they may open: what is refused is refused for who they are. */
const tokenOf = async (visitor: Visitor, browser: Awaited<ReturnType<typeof at>>): Promise<string> =>
  hiddenFields((await browser.get(visitor === 'visitor' || roleOf[visitor] === 'blocked' ? '/portal/sign-in' : '/portal/account/password')).text)._csrf ?? '';

const definitions = () => world.services.door.definitions();

test('every address of the portal has its rule, and every rule its address', () => {
  expect(Object.keys(rules).map(pathOf).filter((path, index, all) => all.indexOf(path) === index).sort()).toEqual(definitions().map(({ path }) => path).sort());
});

test('every address under /portal enters through the door', () => {
  const layers = (world.strapi.server as unknown as { listRoutes(): { methods: string[]; path: string }[] }).listRoutes();
  const behindTheDoor = new Set(definitions().map(({ path }) => path));
  const beside = layers.map(({ path }) => path).filter((path) => path.startsWith('/portal') && !behindTheDoor.has(path));
  expect([...new Set(beside)].sort()).toEqual(['/portal/assets/:name', '/portal/session', '/portal/session/extend']);
});

describe.each(visitors)('%s', (visitor) => {
  test('is answered as the rules say, and sees no child out of reach', async () => {
    const browser = await at(visitor);
    const wrong: string[] = [];
    const outOfReach = childNames.filter((child) => visitor === 'visitor' || !reaches[visitor].includes(child)).map((child) => world.children[child]);
    for (const [route, rule] of Object.entries(rules)) {
      for (const child of isOfChild(rule) ? childNames : (['own'] as const)) {
        const address = addressOf(route, child);
        const got = (await browser.get(address)) as Got;
        const expected = expectedAnswer(rule, 'GET', visitor, child);
        if (answerOf(got) !== expected) wrong.push(`GET ${route} of ${child}: ${answerOf(got)}, not ${expected}`);
        for (const other of outOfReach) {
          const shown = [other.name, other.reference, other.publicId].filter((text) => !address.includes(text)); // sign-in leads back to what was asked for
          if (shown.some((text) => got.text?.includes(text))) wrong.push(`GET ${route} of ${child} shows ${other.name}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('may change what the rules say, and nothing else', async () => {
    const wrong: string[] = [];
    for (const definition of definitions().filter(({ kind }) => kind === 'action')) {
      for (const [route, rule] of Object.entries(rules).filter(([each]) => pathOf(each) === definition.path)) {
        const browser = await at(visitor); // signing out is one of the actions
        const _csrf = await tokenOf(visitor, browser);
        for (const child of isOfChild(rule) ? childNames : (['own'] as const)) {
          const got = (await browser.send(addressOf(route, child), { _csrf, nonsense: 'x' })) as Got;
          const expected = expectedAnswer(rule, 'POST', visitor, child);
          if (answerOf(got) !== expected) wrong.push(`POST ${route} of ${child}: ${answerOf(got)}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
