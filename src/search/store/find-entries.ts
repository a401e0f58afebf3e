import type { Database } from '../contract';
import { asTyped, share, type Query } from '../domain/query';

export const mostFound = 500;

export type Hit = { id: number; kind: string; address: string };
export type Row = { id: number; kind: string; address: string; title: string; summary: string; body: string; audiences: string };
type Scored = Hit & { title: string; score: number };
type Wanted = Pick<Query, 'terms' | 'words'> & { every: boolean; audience?: string };

const forAudience = (audience: string | undefined): { sql: string; bindings: string[] } =>
  audience ? { sql: "and (entry.audiences like ? or entry.audiences = ' everyone ')", bindings: [`% ${audience} %`] } : { sql: '', bindings: [] };

const onSqlite = ({ terms, every, audience }: Wanted) => {
  const match = terms.map(({ text, isBeginning }) => `"${text}"${isBeginning ? '*' : ''}`).join(every ? ' AND ' : ' OR ');
  const only = forAudience(audience);
  const joined = audience ? 'join site_search_entries as entry on entry.id = site_search_index.rowid' : '';
  // The index ranks and cuts by itself; the entries, which are wide, are looked up for what is left.
  const best = `select site_search_index.rowid as id, site_search_index.rank as rank from site_search_index ${joined} where site_search_index match ? and site_search_index.rank match 'bm25(10.0, 4.0, 1.0)' ${only.sql} order by site_search_index.rank limit ${mostFound}`;
  return {
    sql: `select entry.id, entry.kind, entry.title, entry.address, -best.rank as score from (${best}) as best join site_search_entries as entry on entry.id = best.id order by score desc, entry.title`,
    bindings: [match, ...only.bindings],
  };
};

const onPostgres = ({ terms, every, audience }: Wanted) => {
  const query = terms.map(() => "to_tsquery('english', ?)").join(every ? ' && ' : ' || ');
  const only = forAudience(audience);
  return {
    sql: `select entry.id, entry.kind, entry.title, entry.address, ts_rank('{0.1, 0.1, 0.4, 1}', entry.words, wanted.query, 1) as score from site_search_entries as entry, (select ${query} as query) as wanted where entry.words @@ wanted.query ${only.sql} order by score desc, entry.title limit ${mostFound}`,
    bindings: [...terms.map(({ text, isBeginning }) => (isBeginning ? `${text}:*` : text)), ...only.bindings],
  };
};

const weighedAgain = 50; // of the first hits

/** The whole wording of a duty is its title: weighed as one it would stand before every article that explains it. */
const weightOf = ({ kind }: Hit): number => (kind === 'duty' ? 0.25 : 1);

/** Of entries that are about as good, the one whose title says just this stands first; of those that lead to one page, the best. */
const byTitle = (hits: readonly Scored[], { terms, words }: Wanted): Hit[] => {
  const first = hits.slice(0, weighedAgain).map((hit) => ({ ...hit, score: hit.score * weightOf(hit) * (1 + 2 * share(hit.title, terms)) * (1 + asTyped(hit.title, words)) })).sort((a, b) => b.score - a.score);
  const once = new Map<string, Hit>();
  for (const { id, kind, address } of [...first, ...hits.slice(weighedAgain)]) if (!once.has(address)) once.set(address, { id, kind, address });
  return [...once.values()];
};

/** The best entries first: a word in the title weighs more than one in the summary, that more than one in the text. */
export const findEntries = async (database: Database, wanted: Wanted): Promise<Hit[]> => {
  if (wanted.terms.length === 0) return [];
  const { sql, bindings } = database.client === 'postgres' ? onPostgres(wanted) : onSqlite(wanted);
  const found = await database.query().raw(sql, bindings);
  const rows: (Omit<Scored, 'id'> & { id: number | string })[] = database.client === 'postgres' ? found.rows : found;
  return byTitle(rows.map((row) => ({ ...row, id: Number(row.id), score: Number(row.score) })), wanted);
};

/** These entries, in this order. */
export const rowsOf = async (database: Database, ids: readonly number[]): Promise<Row[]> => {
  if (ids.length === 0) return [];
  const rows: Row[] = await database.query()('site_search_entries').whereIn('id', [...ids]).select('id', 'kind', 'address', 'title', 'summary', 'body', 'audiences');
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
