import type { Core } from '@strapi/strapi';
import type { Section } from '@virtual-school/portal-kit';
import { portal as servicesOf, type PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import { bootPortal, type Portal } from './boot';
import { aReference, makeChildren, openEnd, type SeedChild } from './factories/children';
import { aSchool } from './factories/invented';
import { makePeople, type SeedPerson } from './factories/people';
import { makePlans, type PlanStage, type SeedPlan } from './factories/plans';
import { randomFrom } from './factories/random';
import { anInventedUpn } from './factories/upn';

/** The day on which a world stands: the ninth week of an autumn term. */
export const today = '2026-11-04';
const at = '2026-11-04T09:00:00.000Z';
const since = '2025-09-01';

type Made = { id: number; publicId: string };
export type Child = Made & { reference: string; name: string };
type Door = { needs(): { sessions: { start(account: number, stage: 'full'): Promise<{ token: string }> } } };

const people = {
  teacher: { role: 'designated-teacher', school: 1 }, colleague: { role: 'designated-teacher', school: 1 }, head: { role: 'head-teacher', school: 1 },
  worker: { role: 'social-worker', authority: 0 }, otherWorker: { role: 'social-worker', authority: 0 },
  adviser: { role: 'virtual-school-adviser', authority: 0 }, office: { role: 'virtual-school-head', authority: 0 }, officer: { role: 'data-officer', authority: 0 },
  otherTeacher: { role: 'designated-teacher', school: 2 }, otherHead: { role: 'head-teacher', school: 2 },
  foreignTeacher: { role: 'designated-teacher', school: 3 }, foreignHead: { role: 'head-teacher', school: 3 }, foreignWorker: { role: 'social-worker', authority: 1 },
  foreignAdviser: { role: 'virtual-school-adviser', authority: 1 }, foreignOffice: { role: 'virtual-school-head', authority: 1 }, foreignOfficer: { role: 'data-officer', authority: 1 },
  leaver: { role: 'designated-teacher', school: 1 }, blocked: { role: 'virtual-school-head', authority: 0 },
  assistant: { role: 'school-colleague', school: 1 }, governor: { role: 'governor', school: 1 }, otherGovernor: { role: 'governor', school: 2 }, trustLead: { role: 'trust-lead', school: 1 }, clerk: { role: 'school-office', school: 1 },
} as const;
export type PersonName = keyof typeof people;

export const urnOf = (school: number): string => aSchool(randomFrom(1), school).urn;

/**
 * Two authorities. In the first: `own` at the first school with `worker`, `sameSchool` there with `otherWorker`,
 * `elsewhere` at the second school, `moved` who left the first school and its worker last month. In the second: `foreign`.
 */
const children = { own: { school: 1, worker: 'worker', authority: 0 }, sameSchool: { school: 1, worker: 'otherWorker', authority: 0 }, elsewhere: { school: 2, worker: 'otherWorker', authority: 0 }, moved: { school: 1, worker: 'worker', authority: 0 }, foreign: { school: 3, worker: 'foreignWorker', authority: 1 } } as const;
export type ChildName = keyof typeof children;

const from = <K extends string, V, R>(record: Readonly<Record<K, V>>, make: (value: V, key: K, index: number) => R): Record<K, R> =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value], index) => [key, make(value, key as K, index)])) as Record<K, R>;

export const service = <T>(strapi: Core.Strapi, plugin: string, name: string): T => strapi.plugin(plugin as 'school-portal').service(name) as T;

export { servicesOf };

/** A form of a page as a browser would send it: the hidden fields it holds. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '']));

/** One signed-in person at one computer. */
export const browserOf = (portal: Portal, token: string) => {
  const cookie = `portal-session=${token}`;
  const get = (path: string) => portal.agent().get(path).set('Cookie', cookie).redirects(0);
  const send = (path: string, fields: Record<string, string | readonly string[]>) => portal.agent().post(path).set('Cookie', cookie).set('Sec-Fetch-Site', 'same-origin').type('form').redirects(0).send(fields);
  const json = (path: string, fields: Record<string, unknown>) => portal.agent().post(path).set('Cookie', cookie).set('Sec-Fetch-Site', 'same-origin').set('Accept', 'application/json').redirects(0).send(fields);
  return {
    get,
    send,
    json,
    /** Opens the page, fills its form and presses the button. */
    submit: async (path: string, fields: Record<string, string | readonly string[]>) => {
      const { _csrf = '', _key = '', _version } = hiddenFields((await get(path)).text);
      return send(path, { _csrf, _key, ...(_version !== undefined && { _version }), ...fields });
    },
  };
};
export type PersonAtBrowser = ReturnType<typeof browserOf>;

export type World = Portal & {
  services: PortalServices;
  people: Record<PersonName, Made>;
  children: Record<ChildName, Child>;
  plans: Record<ChildName, Made>;
  authorities: readonly number[];
  /** The token of a new session, past both steps of signing in. */
  sessionOf(person: PersonName): Promise<string>;
  as(person: PersonName): Promise<PersonAtBrowser>;
  /** The token against forged forms, from a page that everybody signed in may open. */
  tokensOf(browser: PersonAtBrowser): Promise<{ _csrf: string }>;
  plan(child: ChildName, stage: PlanStage, term: string): Promise<Made>;
};

/** A booted portal with two small authorities; `stage` is where every child's plan of this term stands. */
export const bootWorld = async (env: Record<string, string> = {}, stage: PlanStage = 'under-way'): Promise<World> => {
  const portal = await bootPortal({ DEMO_TODAY: today, ...env });
  const { strapi } = portal;
  const services = servicesOf(strapi);
  const { database, vault } = services;
  const random = randomFrom(7);
  const sections = service<readonly Section[]>(strapi, 'pep', 'sections');
  await strapi.db.query('api::school.school' as never).createMany({ data: [1, 2, 3, 4].map((number) => aSchool(randomFrom(1), number)).map((school) => ({ urn: school.urn, name: school.name, phase_code: school.phaseCode, phase_name: school.phaseName, status_code: '1', town: school.town, postcode: school.postcode, la_code: '999', la_name: 'Exampleshire (invented)', low_age: school.lowAge, high_age: school.highAge })) as never });

  const world = await database.inTransaction(async (trx) => {
    const made = await trx('portal_authorities').insert([{ public_id: 'a'.repeat(26), code: '999', name: 'Exampleshire (invented)' }, { public_id: 'b'.repeat(26), code: '998', name: 'Elsewhereshire (invented)' }]).returning('id');
    const authorities = made.map((row) => Number(row.id));
    const seeds = from(people, (person, name): SeedPerson => ({ name: `The ${name}`, email: `${name}@example.org`, signInName: `${name}-person`, role: person.role, fromDay: since, ...('school' in person ? { urn: urnOf(person.school) } : { authorityId: authorities[person.authority] }) }));
    const accounts = await makePeople(database, random, Object.values(seeds), at);
    const persons = from(people, (_, __, index) => accounts[index] as Made);
    await trx('portal_memberships').where({ account_id: persons.leaver.id }).update({ until_day: '2026-10-01' });
    await trx('portal_accounts').where({ id: persons.blocked.id }).update({ blocked_at: at });
    await trx('portal_memberships').insert({ account_id: persons.trustLead.id, role: 'trust-lead', urn: urnOf(2), from_day: since });

    const rows = from(children, (child, name, index): SeedChild => ({
      authorityId: authorities[child.authority] as number, caseNumber: `W${String(1000 + index)}`, reference: aReference(random), knownAs: `Child ${name} Example`, legalName: `Child ${name} Legal Example`, dateOfBirth: '2017-03-05', yearGroup: '5', sex: 'F', upn: anInventedUpn(index + 1),
      legalStatus: 'C2', placementType: 'U4', confidential: true, inCareSince: since, urn: urnOf(child.school), placeSince: since, workerId: persons[child.worker].id, workerEmail: `${child.worker}@example.org`, contactLimits: 'No contact with the invented uncle.', mayCollect: 'The invented carer only.',
    }));
    const ids = await makeChildren(database, vault, random, Object.values(rows), at);
    const kids = from(children, (_, name, index): Child => ({ ...(ids[index] as Made), reference: rows[name].reference, name: rows[name].knownAs }));
    const past = { until_day: '2026-10-01' };
    await trx('school_places').where({ child_id: kids.moved.id }).update(past);
    await trx('child_workers').where({ child_id: kids.moved.id }).update(past);
    await trx('school_places').insert({ child_id: kids.moved.id, urn: urnOf(2), from_day: '2026-10-01', until_day: openEnd, leads: 'yes', source: 'roll' });

    const planOf = (name: ChildName, at: PlanStage, term: string): SeedPlan => ({ childId: kids[name].id, authorityId: rows[name].authorityId, yearGroup: '5', term, openedOn: term === 'Autumn 2026' ? '2026-09-07' : '2026-04-13', meetingOn: '2026-11-11', careDueOn: '2026-10-28', schoolDueOn: '2026-11-18', planDueOn: '2026-11-25', stage: at });
    const plans = await makePlans(database, vault, random, sections, Object.keys(children).map((name) => planOf(name as ChildName, stage, 'Autumn 2026')), at);
    return { authorities, people: persons, children: kids, plans: from(children, (_, __, index) => plans[index] as Made), planOf };
  });

  const sessionOf = async (person: PersonName): Promise<string> => (await database.inTransaction(() => service<Door>(strapi, 'school-portal', 'door').needs().sessions.start(world.people[person].id, 'full'))).token;

  return {
    ...portal,
    services,
    ...world,
    sessionOf,
    tokensOf: async (browser) => ({ _csrf: hiddenFields((await browser.get('/portal/account/password')).text)._csrf ?? '' }),
    as: async (person) => browserOf(portal, await sessionOf(person)),
    plan: async (child, at, term) => {
      const [made] = await database.inTransaction(() => makePlans(database, vault, random, sections, [world.planOf(child, at, term)], '2026-11-04T09:00:00.000Z'));
      return made as Made;
    },
  };
};
