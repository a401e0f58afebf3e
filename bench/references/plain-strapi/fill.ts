import type { Core } from '@strapi/strapi';
import { inventedWords } from '../../words';

export type Size = { children: number; schools: number; plans: number };
type Made = { id: number; documentId: string };
type Entries = { create(order: { data: object }): Promise<Made> };

const entriesOf = (strapi: Core.Strapi, uid: string): Entries => strapi.db.query(uid as never) as unknown as Entries;
const documentIdOf = (number: number): string => `invented${number.toString(36)}`.padEnd(24, 'x');

/** Everything that a plan of the portal holds, in the one JSON field that a content type would have for it. */
export const inventedAnswers = (seed: number): object =>
  Object.fromEntries(Array.from({ length: 18 }, (_, section) => [`section${section}`, Object.fromEntries(Array.from({ length: 5 }, (_, question) => [`question${question}`, inventedWords(seed + section * 5 + question, 160)]))]));

/** May be called by everybody and, when signed in, by people of the stock role. */
const allow = async (strapi: Core.Strapi): Promise<number> => {
  const roles = (await strapi.db.query('plugin::users-permissions.role' as never).findMany()) as unknown as { id: number; type: string }[];
  const actions = ['child', 'school', 'plan'].flatMap((type) => ['find', 'findOne', 'create', 'update'].map((action) => `api::${type}.${type}.${action}`));
  for (const role of roles) for (const action of actions) await entriesOf(strapi, 'plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  return roles.find(({ type }) => type === 'authenticated')?.id ?? 0;
};

type Users = { add(user: object): Promise<{ id: number }> };
type Jwt = { issue(payload: object): string | Promise<string> };

export const people = 50;
export const password = 'invented pass phrase of plenty';

/** Schools, children and plans as many as the portal's demonstration has, and people who can sign in. */
export const fill = async (strapi: Core.Strapi, size: Size): Promise<{ plans: string[]; jwt: string }> => {
  const role = await allow(strapi);
  const service = <T>(name: string): T => strapi.plugin('users-permissions').service(name) as T;
  let first = 0;
  for (let number = 1; number <= people; number += 1) {
    const user = await service<Users>('user').add({ username: `teacher-${number}`, email: `teacher.${number}@example.org`, password, provider: 'local', confirmed: true, blocked: false, role });
    first ||= user.id;
  }
  const make = async (uid: string, count: number, of: (number: number) => object): Promise<Made[]> => {
    const made: Made[] = [];
    // eslint-disable-next-line no-restricted-syntax -- plain Strapi has no database service of ours, and nothing here need be audited
    await strapi.db.transaction(async () => {
      for (let number = 1; number <= count; number += 1) made.push(await entriesOf(strapi, uid).create({ data: { documentId: documentIdOf(number), ...of(number) } }));
    });
    return made;
  };
  const schools = await make('api::school.school', size.schools, (number) => ({ urn: String(990_000 + number), name: `Invented School ${number}`, phase: 'Primary', town: 'Exampleford', postcode: 'ZZ1 1ZZ' }));
  const children = await make('api::child.child', size.children, (number) => ({ reference: `REF-${number}`, knownAs: `Child ${number} Example`, legalName: `Child ${number} Example`, dateOfBirth: '2015-09-01', yearGroup: '5', upn: `Z${number}`, school: schools[number % schools.length]?.id }));
  const plans = await make('api::plan.plan', size.plans, (number) => ({ term: 'Autumn 2026', kind: 'termly', state: 'under-way', openedOn: '2026-09-07', meetingOn: '2026-11-11', dueOn: '2026-11-25', answers: inventedAnswers(number), child: children[number % children.length]?.id, school: schools[number % schools.length]?.id }));
  return { plans: plans.map(({ documentId }) => documentId), jwt: await service<Jwt>('jwt').issue({ id: first }) };
};
