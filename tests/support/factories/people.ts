import type { Knex } from 'knex';
import { publicIdFrom, type Random } from './random';

export type SeedPerson = { name: string; email: string; signInName: string; role: string; authorityId?: number; urn?: string; fromDay: string; passwordHash?: string };
type Db = { query(): Knex; client: string };

const chunk = 200;

export const inChunks = async <T extends object>(db: Db, table: string, rows: readonly T[]): Promise<number[]> => {
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    const made: { id: number }[] = await db.query()(table).insert(rows.slice(from, from + chunk)).returning('id');
    ids.push(...made.map((each) => Number(each.id)));
  }
  return ids;
};

/** Accounts with one role each, as an accepted invitation makes them; without a hash nobody signs in with a password. */
export const makePeople = async (db: Db, random: Random, people: readonly SeedPerson[], at: string): Promise<{ id: number; publicId: string }[]> => {
  const stamp = db.client === 'postgres' ? at : Date.parse(at);
  const publicIds = people.map(() => publicIdFrom(random));
  const users = await inChunks(db, 'up_users', people.map((person, index) => ({ document_id: publicIds[index]?.slice(0, 24), username: publicIds[index], email: person.email, provider: 'portal', confirmed: true, blocked: false, created_at: stamp, updated_at: stamp, published_at: stamp })));
  const accounts = await inChunks(db, 'portal_accounts', people.map((person, index) => ({ public_id: publicIds[index], user_id: users[index], name: person.name, sign_in_name: person.signInName, email: person.email, password_hash: person.passwordHash ?? '', password_changed_at: at, created_at: at })));
  await inChunks(db, 'portal_memberships', people.map((person, index) => ({ account_id: accounts[index], role: person.role, authority_id: person.authorityId ?? null, urn: person.urn ?? null, from_day: person.fromDay })));
  return accounts.map((id, index) => ({ id, publicId: String(publicIds[index]) }));
};
