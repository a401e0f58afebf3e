import { knex } from 'knex';
import { pageOf, turnTo, type Turn } from './key-paging';

type Row = { rank: number; day: string; id: string };
const db = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });
const rows: Row[] = Array.from({ length: 24 }, (_, at) => ({ rank: at % 2, day: `2026-11-0${1 + (at % 3)}`, id: `r${String(at).padStart(2, '0')}` }));
const keyOf = ({ rank, day, id }: Row): string => `${rank}~${day}~${id}`;

beforeAll(async () => {
  await db.schema.createTable('rows', (table) => { table.integer('rank'); table.string('day'); table.string('id'); });
  await db('rows').insert(rows);
});
afterAll(() => db.destroy());

const page = async (turn: Turn, direction: 'asc' | 'desc') => {
  const query = db('rows');
  const [rank, day = '', id = ''] = (turn.before ?? turn.after)?.split('~') ?? [];
  turnTo(query, ['rank', 'day', 'id'], rank === undefined ? undefined : [Number(rank), day, id], turn, direction);
  return pageOf((await query.select()) as Row[], keyOf, turn);
};

test.each(['asc', 'desc'] as const)('%s: forward and back every row stands once, in its order', async (direction) => {
  const sorted = [...rows].sort((a, b) => a.rank - b.rank || a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  const expected = (direction === 'asc' ? sorted : sorted.reverse()).map(({ id }) => id);

  const forward: string[][] = [];
  let last = await page({ most: 5 }, direction);
  for (forward.push(last.rows.map(({ id }) => id)); last.next; forward.push(last.rows.map(({ id }) => id))) last = await page({ most: 5, after: last.next }, direction);
  expect(forward.flat()).toEqual(expected);

  const back: string[][] = [];
  for (let before = last.previous; before; before = last.previous) {
    last = await page({ most: 5, before }, direction);
    back.unshift(last.rows.map(({ id }) => id));
  }
  expect(back.flat()).toEqual(forward.slice(0, -1).flat());
});
