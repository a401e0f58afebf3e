import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Area } from '../domain/areas';
import { beginsAs, type MessageKind, type MessageState } from '../domain/message-life';
import type { Waiting } from '../domain/message-words';

type Row = Record<string, string | number | null>;
const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));

/** `area`: absent when it is about the whole return. `role`, `answeredRole`: names of the roles in which people wrote. */
export type Message = {
  publicId: string; authorityId: number; urn: string; year: number; area?: Area; kind: MessageKind; state: MessageState; version: number; text: string;
  accountId: number; role: string; at: string; answer?: string; answeredRole?: string; answeredAt?: string;
};
export type NewMessage = Pick<Message, 'authorityId' | 'urn' | 'year' | 'area' | 'kind' | 'text' | 'accountId' | 'role'>;
/** `year`: the school year in which it ended. */
type End = { to: MessageState; words: string; by: number; role: string; year: number };
/** What waits for an answer, without a word of it. */
export type OpenMessage = Pick<Message, 'publicId' | 'urn' | 'year' | 'area' | 'kind'>;

/** The most of one school and year that a page shows. */
const most = 100;

/** What the Virtual School says about returns, and the answers; both are sealed. */
export const messagesStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const query = () => database.query()('duties_messages');
  const now = () => clock.now().toISOString();
  const messageOf = (row: Row): Message => ({
    publicId: String(row.public_id), authorityId: Number(row.authority_id), urn: String(row.urn), year: Number(row.year), area: opt(row.area) as Area | undefined, kind: row.kind as MessageKind, state: row.state as MessageState, version: Number(row.version),
    text: vault.open(String(row.text)), accountId: Number(row.account_id), role: String(row.role), at: String(row.at),
    answer: row.answer ? vault.open(String(row.answer)) : undefined, answeredRole: opt(row.answered_role), answeredAt: opt(row.answered_at),
  });
  /** Those of these authorities; without any, of all of them: a school is written to by one, and reads what was written before it moved area. */
  const of = (authorityIds?: readonly number[]) => (authorityIds ? query().whereIn('authority_id', [...authorityIds]) : query());

  return {
    async add({ authorityId, urn, year, area, kind, text, accountId, role }: NewMessage): Promise<string> {
      const publicId = newPublicId();
      await query().insert({ public_id: publicId, authority_id: authorityId, urn, year, area: area ?? null, kind, state: beginsAs[kind], version: 0, text: vault.seal(text), account_id: accountId, role, at: now() });
      return publicId;
    },
    async byPublicId(publicId: string): Promise<Message | undefined> {
      const row: Row | undefined = await query().where({ public_id: publicId }).first();
      return row && messageOf(row);
    },
    /** The newest first: of this school year, and of an earlier one what is open still or was when this one began. */
    ofSchool: async (urn: string, year: number, authorityIds?: readonly number[]): Promise<Message[]> =>
      ((await of(authorityIds).where({ urn }).where((its) => its.where({ year }).orWhere((earlier) => earlier.where('year', '<', year).where((each) => each.where({ state: 'open' }).orWhere({ ended_year: year })))).orderBy('at', 'desc').orderBy('id', 'desc').limit(most)) as Row[]).map(messageOf),
    /** What nobody has answered yet, of whatever school year, by school; schools where nothing waits are left out. */
    async waiting(urns: readonly string[], authorityIds?: readonly number[]): Promise<ReadonlyMap<string, Waiting>> {
      const rows: { urn: string; kind: MessageKind; count: number | string }[] = await of(authorityIds).whereIn('urn', [...urns]).where({ state: 'open' }).groupBy('urn', 'kind').select('urn', 'kind').count({ count: '*' });
      const countOf = (urn: string, kind: MessageKind) => Number(rows.find((row) => row.urn === urn && row.kind === kind)?.count ?? 0);
      return new Map(rows.map(({ urn }) => [urn, { questions: countOf(urn, 'question'), offers: countOf(urn, 'offer') }]));
    },
    /** The same one by one, the newest first. */
    open: async (urns: readonly string[]): Promise<OpenMessage[]> =>
      ((await query().whereIn('urn', [...urns]).where({ state: 'open' }).orderBy('at', 'desc').orderBy('id', 'desc').limit(most).select('public_id', 'urn', 'year', 'area', 'kind')) as Row[])
        .map((row) => ({ publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), area: opt(row.area) as Area | undefined, kind: row.kind as MessageKind })),
    /** False when somebody was first. */
    end: async ({ publicId, state }: Message, seen: number, { to, words, by, role, year }: End): Promise<boolean> =>
      (await query().where({ public_id: publicId, state, version: seen }).update({ state: to, answer: words ? vault.seal(words) : null, answered_by: by, answered_role: role, answered_at: now(), ended_year: year, version: seen + 1 })) === 1,
  };
};
export type MessagesStore = ReturnType<typeof messagesStore>;
