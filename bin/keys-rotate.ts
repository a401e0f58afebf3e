import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import type { Database } from '../plugins/school-portal/server/src/contract';
import { rotateKeys } from '../plugins/school-portal/server/src/vault/rotate-keys';
import type { SealedColumn, VaultService } from '../plugins/school-portal/server/src/vault/vault-service';
import { wrongOptions } from './lib/wrong-options';

export const help = `npm run keys:rotate

Seals everything that is sealed at rest anew, with the first key of PORTAL_KEYS, and says which older keys seal nothing any more.

Put the new key in front of PORTAL_KEYS, restart the portal, then run this. The portal may run meanwhile.
Safe to stop and to run again: it goes on where it ended, and a second run changes nothing.
Exit code: 0 all is sealed with the newest key, 1 something is not, 2 wrong options or it could not be run.`;

type Io = { line(text: string): void; progress(done: number, total?: number): void };
type Counted = SealedColumn & { byKey: ReadonlyMap<string, number>; other: number };

const hasNoOptions = (args: string[]): boolean => {
  try {
    parseArgs({ args, options: {} });
    return true;
  } catch {
    return false; // parseArgs throws at an option that it does not know
  }
};

/** The names of the keys, the newest first. The vault has refused to start with anything else than id:base64. */
const keyNames = (): string[] => (process.env.PORTAL_KEYS ?? '').split(',').filter(Boolean).map((each) => each.trim().split(':')[0] ?? '');

const sealedTexts = (database: Database, { table, column }: SealedColumn) => database.query()(table).whereNotNull(column).whereNot(column, '');

const countOf = async (query: ReturnType<typeof sealedTexts>): Promise<number> => {
  const [row] = (await query.count({ n: '*' })) as { n?: number | string }[];
  return Number(row?.n ?? 0);
};

/** How many texts of a column each key seals; `other` are those whose key is not in PORTAL_KEYS. */
const countColumn = async (database: Database, keys: readonly string[], sealed: SealedColumn): Promise<Counted> => {
  const byKey = new Map<string, number>();
  for (const key of keys) byKey.set(key, await countOf(sealedTexts(database, sealed).where(sealed.column, 'like', `${key}.%`)));
  const all = await countOf(sealedTexts(database, sealed));
  return { ...sealed, byKey, other: all - [...byKey.values()].reduce((sum, each) => sum + each, 0) };
};

const countAll = async (database: Database, keys: readonly string[], columns: readonly SealedColumn[]): Promise<Counted[]> => {
  const counted: Counted[] = [];
  for (const sealed of columns) counted.push(await countColumn(database, keys, sealed));
  return counted;
};

const total = (counted: readonly Counted[], of: (each: Counted) => number): number => counted.reduce((sum, each) => sum + of(each), 0);
const texts = (number: number): string => `${number.toLocaleString('en-GB')} ${number === 1 ? 'text' : 'texts'}`;
const nameOf = ({ table, column }: SealedColumn): string => `${table}.${column}`;

const sayColumns = (before: readonly Counted[], after: readonly Counted[], newest: string, io: Io): void => {
  for (const [at, each] of after.entries()) {
    const now = each.byKey.get(newest) ?? 0;
    const was = before[at]?.byKey.get(newest) ?? 0;
    io.line(`${nameOf(each)}: ${texts(Math.max(0, now - was))} sealed anew, ${now.toLocaleString('en-GB')} in all`);
  }
};

/** The oldest key also makes the digests (recovery cards, links to reset a password): without it they match nothing any more. */
const sayWhichKeysMayGo = (keys: readonly string[], io: Io): void => {
  const older = keys.slice(1);
  if (older.length === 0) return;
  io.line(`The portal needs ${older.join(', ')} no longer to open anything. Keep ${older.length === 1 ? 'it' : 'them'} for as long as you keep backups of before.`);
  if (process.env.PORTAL_DIGEST_KEY) return io.line(`You may take ${older.join(', ')} out of PORTAL_KEYS.`);
  io.line(`Before you take ${keys.at(-1)} out of PORTAL_KEYS, set PORTAL_DIGEST_KEY to what stands behind "${keys.at(-1)}:" there; otherwise recovery cards stop working.`);
};

const rotate = async (database: Database, vault: VaultService, io: Io): Promise<number> => {
  const keys = keyNames();
  const [newest = ''] = keys;
  const columns = vault.columns();
  const before = await countAll(database, keys, columns);
  const lost = before.filter((each) => each.other > 0);
  if (lost.length > 0) {
    io.line(`Nothing was changed: ${texts(total(lost, (each) => each.other))} cannot be opened with any key of PORTAL_KEYS (${lost.map((each) => `${nameOf(each)} ${each.other}`).join(', ')}). Put the missing key at the end of PORTAL_KEYS.`);
    return 1;
  }
  let done = 0;
  await rotateKeys(database, vault, () => io.progress((done += 1), columns.length));

  const after = await countAll(database, keys, columns);
  sayColumns(before, after, newest, io);
  const left = total(after, (each) => each.other) + total(after, (each) => keys.slice(1).reduce((sum, key) => sum + (each.byKey.get(key) ?? 0), 0));
  if (left > 0) {
    io.line(`${texts(left)} were sealed with another key while this ran. Restart the portal with ${newest} in front of PORTAL_KEYS, then run this again.`);
    return 1;
  }
  io.line(`Everything is sealed with ${newest}.`);
  sayWhichKeysMayGo(keys, io);
  return 0;
};

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    if (!hasNoOptions(args)) return wrongOptions(help, io, 'There are no options.');
    const service = (name: string): unknown => strapi.plugin('school-portal').service(name);
    try {
      return await rotate(service('database') as Database, service('vault') as VaultService, io);
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string }; // not the message: knex writes values into it
      io.line(`It stopped (${code ?? name ?? 'error'}): what was sealed anew before is kept; run it again.`);
      return 2;
    }
  },
};
