import type { Core } from '@strapi/strapi';
import type { Duty } from '@virtual-school/strapi-plugin-duties/api';
import type { Knex } from 'knex';
import { makeReturns } from '../../tests/support/factories/duties';
import { randomFrom } from '../../tests/support/factories/random';
import { inventedSchool } from '../invented-content';
import { answer } from './answer';
import { service, sessionOf, withStrapi } from './with-strapi';

/** So many schools more than the invented authority has. */
export type BoardOrder = { schools: number };
/** A session of the head of the Virtual School; a duty to ask about; how many answers of schools the board looks at. */
export type BoardResult = { session: string; duty: string; marks: number };

type Database = { query(): Knex; client: string; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> };
type Board = { areas(): Promise<string[]>; keepTally(laCode: string, year: number): Promise<void> };
type School = { urn: string; name: string; la_code: string; phase_name: string; trust_name: string | null; postcode: string; status_code: string };

const chunk = 500;
const stages = ['confirmed', 'confirmed', 'confirmed', 'submitted', 'confirmed'] as const;
const at = '2026-10-07T09:00:00.000Z';
/** As the job of the board keeps a school; it does not run while something is measured. */
const copyOf = ({ urn, name, la_code, phase_name, trust_name, postcode, status_code }: School) => ({ urn, name, sort_name: name.toLowerCase(), phase: phase_name, trust: trust_name ?? '', area: postcode.split(' ')[0], la_code, open: status_code === '2' ? 'no' : 'yes' });
const asIfShort = (duty: Duty): Duty => ({ ...duty, asked: true, short: true });

/** The schools that are there and so many more: each answers as much as the others, so that boards differ by their size alone. */
const fill = async (strapi: Core.Strapi, database: Database, catalogue: readonly Duty[], count: number): Promise<void> => {
  const [there, answered] = await database.inTransaction(async (trx) => [(await trx('schools')) as School[], new Set<string>(await trx('duties_returns').where({ year: 2026 }).pluck('urn'))] as const);
  const all = [...there, ...Array.from({ length: count }, (_none, index) => inventedSchool(index) as School)];
  const vault = service<{ seal(text: string): string }>(strapi, 'school-portal', 'vault');
  for (let from = 0; from < all.length; from += chunk) {
    const schools = all.slice(from, from + chunk);
    const returns = schools.filter(({ urn }) => !answered.has(urn)).map(({ urn, la_code: laCode }) => ({ urn, laCode, year: 2026, stage: stages[Number(urn) % stages.length] ?? 'confirmed', short: true }));
    await database.inTransaction(async (trx) => {
      await trx.batchInsert('duties_schools', schools.map(copyOf), 50);
      await makeReturns(database, vault, randomFrom(from + 1), catalogue, returns, at);
    });
  }
  const board = service<Board>(strapi, 'duties', 'board');
  for (const area of await board.areas()) await database.inTransaction(() => board.keepTally(area, 2026));
};

answer(({ schools }: BoardOrder) =>
  withStrapi(async (strapi): Promise<BoardResult> => {
    const database = service<Database>(strapi, 'school-portal', 'database');
    const published = await service<{ all(): Promise<readonly Duty[]> }>(strapi, 'duties', 'catalogue').all();
    await fill(strapi, database, published.map(asIfShort), schools);
    return database.inTransaction(async (trx) => {
      const head: { account_id: number } = await trx('portal_memberships').where({ role: 'virtual-school-head' }).orderBy('id').first('account_id');
      const [marks] = await trx('duties_marks').count({ all: '*' });
      return { session: await sessionOf(strapi, head.account_id), duty: published.find(({ asked }) => asked)?.code ?? '', marks: Number(marks?.all) };
    });
  }));
