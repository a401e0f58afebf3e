import type { Knex } from 'knex';
import type { PublicSchool, SchoolFinder } from '../site/options';

type Database = { query(): Knex; client: 'sqlite' | 'postgres' };
type Row = Record<string, string | number | null>;
type Asked = { words: readonly string[]; urn?: string; postcode?: string };

const onPage = 20;
const most = 500;
const closedStatus = '2';
const columns = ['urn', 'name', 'phase_name', 'type_name', 'status_code', 'opened_on', 'closed_on', 'street', 'locality', 'town', 'county', 'postcode', 'la_name', 'trust_name', 'low_age', 'high_age', 'website', 'telephone', 'successor_urn'];

const text = (value: string | number | null | undefined): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));
const number = (value: string | number | null | undefined): number | undefined => (text(value) === undefined ? undefined : Number(value));

const schoolOf = (row: Row): PublicSchool => ({
  urn: String(row.urn), name: String(row.name), phase: text(row.phase_name), kind: text(row.type_name), open: row.status_code !== closedStatus, openedOn: text(row.opened_on), closedOn: text(row.closed_on),
  street: text(row.street), locality: text(row.locality), town: text(row.town), county: text(row.county), postcode: text(row.postcode), authority: text(row.la_name), trust: text(row.trust_name),
  lowAge: number(row.low_age), highAge: number(row.high_age), website: text(row.website), telephone: text(row.telephone), successor: text(row.successor_urn),
});

/** Read as a URN (six digits), as a postcode or its first half, or as words of a name or town. */
export const askedOf = (typed: string): Asked => {
  const plain = typed.trim();
  if (/^\d{6}$/.test(plain)) return { words: [], urn: plain };
  const [, outward, inward] = /^([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})?$/i.exec(plain) ?? [];
  if (outward) return { words: [], postcode: `${outward} ${inward ?? ''}`.toUpperCase() };
  return { words: (plain.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8) };
};

/** "marys" is "mary's" too: an apostrophe may stand before the last letter. */
const patternsOf = (word: string): string[] => [`%${word}%`, ...(word.endsWith('s') && word.length > 2 ? [`%${word.slice(0, -1)}_s%`] : [])];
const sameWords: Readonly<Record<string, string>> = { saint: 'st', st: 'saint' };

const narrowedOnSqlite = (query: Knex.QueryBuilder, words: readonly string[]): void => {
  for (const word of words) {
    const patterns = [word, ...(sameWords[word] ? [sameWords[word] ?? ''] : [])].flatMap(patternsOf);
    query.where((either) => patterns.forEach((pattern) => either.orWhere('name', 'like', pattern).orWhere('town', 'like', pattern)));
  }
};

const wordQuery = (word: string): string => [word, ...(sameWords[word] ? [sameWords[word] ?? ''] : [])].flatMap((each) => [`${each}:*`, ...(each.endsWith('s') && each.length > 2 ? [`${each.slice(0, -1)} <-> s`] : [])]).map((each) => `(${each})`).join(' | ');

const narrowedOnPostgres = (query: Knex.QueryBuilder, words: readonly string[]): void => {
  query.whereRaw("to_tsvector('simple'::regconfig, coalesce(name, '') || ' ' || coalesce(town, '')) @@ to_tsquery('simple', ?)", [words.map((word) => `(${wordQuery(word)})`).join(' & ')]);
};

/** The numbers of the rows first, from the indexes alone; the rows themselves only for the page. */
const idsFor = async ({ query, client }: Database, { words, urn, postcode }: Asked): Promise<number[]> => {
  const wanted = query()('schools').limit(most).orderBy([{ column: 'name' }, { column: 'id' }]).select('id');
  if (urn) wanted.where({ urn });
  else if (postcode) wanted.whereRaw(client === 'postgres' ? 'postcode collate "C" >= ? and postcode collate "C" < ?' : 'postcode >= ? and postcode < ?', [postcode, `${postcode}\uffff`]);
  else if (words.length > 0) (client === 'postgres' ? narrowedOnPostgres : narrowedOnSqlite)(wanted, words);
  else return [];
  return ((await wanted) as { id: number | string }[]).map(({ id }) => Number(id));
};

/** Schools of the national register, for everybody: nothing about a person is read. */
export const schoolFinder = (database: Database): SchoolFinder => ({
  async find(typed, wanted) {
    const ids = await idsFor(database, askedOf(typed));
    const pages = Math.max(1, Math.ceil(ids.length / onPage));
    const page = Math.min(pages, Math.max(1, wanted));
    const onThis = ids.slice((page - 1) * onPage, page * onPage);
    const rows: (Row & { id: number | string })[] = onThis.length === 0 ? [] : await database.query()('schools').whereIn('id', onThis).select('id', ...columns);
    const byId = new Map(rows.map((row) => [Number(row.id), row]));
    return { schools: onThis.flatMap((id) => byId.get(id) ?? []).map(schoolOf), total: ids.length, page, pages };
  },
  async byUrns(urns) {
    const rows: Row[] = urns.length === 0 ? [] : await database.query()('schools').whereIn('urn', [...new Set(urns)]).select(columns);
    return new Map(rows.map((row) => [String(row.urn), schoolOf(row)]));
  },
});
