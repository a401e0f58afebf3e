import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { atComputer, expectAccessible, openBrowser } from '../journeys/support/browser';
import type { PersonName, World } from '../support/world';
import { expectedAnswer, roleOf, rules, type Rule, type Visitor } from './expected';
import { childNames, pathOf, prepareWorld, type Prepared } from './prepared';

let world: World;
let addressOf: Prepared['addressOf'];
let browser: Browser;

beforeAll(async () => {
  ({ world, addressOf } = await prepareWorld());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const origin = (): string => `http://127.0.0.1:${(world.strapi.server.httpServer.address() as AddressInfo).port}`;
/** What is no file: those are looked at where they are made. */
const isPage = (route: string): boolean => world.services.door.definitions().some(({ path, kind }) => path === pathOf(route) && kind !== 'download');

/** One person of each role, and whoever is not signed in. */
const onePerRole: readonly Visitor[] = [...(Object.keys(roleOf) as PersonName[]).filter((person, index, all) => !['none', 'blocked'].includes(roleOf[person]) && all.findIndex((each) => roleOf[each] === roleOf[person]) === index), 'visitor'];

const childFor = (rule: Rule, person: Visitor) => ('of' in rule && rule.of === 'child' ? childNames : (['own'] as const)).find((child) => expectedAnswer(rule, 'GET', person, child) === 'open');

test.each(onePerRole)('%s: every page that opens to them is accessible, fits every screen and asks no other server', async (person) => {
  const { page, context, complaints } = await atComputer(browser, origin());
  if (person !== 'visitor') await context.addCookies([{ name: 'portal-session', value: await world.sessionOf(person), url: origin() }]);
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (const [route, rule] of Object.entries(rules).filter(([each]) => isPage(each))) {
    const child = childFor(rule, person);
    if (!child) continue;
    const answer = await page.goto(addressOf(route, child));
    if (seen.has(page.url())) continue; // led on to a page that was looked at before
    seen.add(page.url());
    if (![200, 409].includes(answer?.status() ?? 0)) wrong.push(`${route}: ${String(answer?.status())}`); // 409: theirs, and too early or too late
    for (const width of [1280, 360]) { // what can be pressed stands closer on a telephone
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page, `${person} ${route} at ${width}`).catch((error: Error) => wrong.push(error.message));
    }
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
}, 300_000);
