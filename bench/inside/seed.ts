import type { Core } from '@strapi/strapi';
import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import type { Section } from '@virtual-school/portal-kit';
import { makeDemonstration } from '../../tests/support/factories/demonstration';
import { answer } from './answer';
import { service, sessionOf, withStrapi } from './with-strapi';

export type SeedOrder = { children: number; schools: number; password: string; people: number };
/** Somebody with a plan that they may write: their session and the plan's address. */
export type Writer = { session: string; plan: string };
export type Seeded = { children: number; schools: number; plans: number; writers: Writer[]; names: string[]; section: string; boxes: string[] };

type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> };
type Row = { account: number; plan: string };

/** Every open plan whose school part may be written, with a designated teacher of the school. */
const openPlans = (trx: Knex): Promise<Row[]> =>
  trx('peps')
    .join('pep_parts as part', (join) => void join.on('part.pep_id', 'peps.id').andOnVal('part.part', 'school').andOnVal('part.state', 'open'))
    .join('school_places as place', (join) => void join.on('place.child_id', 'peps.child_id').andOnVal('place.until_day', '9999-12-31'))
    .join('portal_memberships as member', (join) => void join.on('member.urn', 'place.urn').andOnVal('member.role', 'designated-teacher'))
    .whereNull('peps.outcome')
    .orderBy('peps.id')
    .select('member.account_id as account', 'peps.public_id as plan');

const seed = async (strapi: Core.Strapi, order: SeedOrder): Promise<Seeded> => {
  const database = service<Database>(strapi, 'school-portal', 'database');
  await makeDemonstration(strapi, { line: () => undefined, progress: () => undefined }, order);
  const passwordHash = await hash(order.password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
  const section = service<readonly Section[]>(strapi, 'pep', 'sections').find(({ name }) => name === 'my-voice') as Section;

  return database.inTransaction(async (trx) => {
    await trx('portal_deliveries').delete(); // the demonstration's documents: they would be drawn while something else is measured
    await trx('portal_accounts').update({ password_hash: passwordHash });
    const writers: Writer[] = [];
    const rows = await openPlans(trx);
    for (const { account, plan } of rows.slice(0, order.people)) writers.push({ plan, session: await sessionOf(strapi, account) });
    const names: { sign_in_name: string }[] = await trx('portal_accounts').orderBy('id').select('sign_in_name');
    const [plans] = await trx('peps').count({ all: '*' });
    return {
      children: order.children, schools: order.schools, plans: Number(plans?.all), writers, names: names.map((each) => each.sign_in_name),
      section: section.name, boxes: section.questions.filter(({ kind }) => kind === 'long-text').map(({ name }) => name),
    };
  });
};

answer((order: SeedOrder) => withStrapi((strapi) => seed(strapi, order)));
