import type { AttachedFile, FileOwner, FileState } from '@virtual-school/portal-kit';
import type { Clock, Database, Vault } from '../../contract';
import { checkAgain } from '../domain/check-again';
import { whyRefused, type Why } from '../domain/why-refused';

type Row = Record<string, string | number | null>;
export type NewFile = Pick<AttachedFile, 'publicId' | 'name' | 'extension' | 'type' | 'uploadedBy'> & { owner: FileOwner; storageKey: string; key: Buffer };
export type KeptBytes = { storageKey: string; key: Buffer; size: number };

const shown: readonly FileState[] = ['checking', 'clean', 'refused'];
const isTaken = (error: unknown): boolean => /^(SQLITE_CONSTRAINT_UNIQUE|23505)$/.test((error as { code?: string }).code ?? '');

/**
 * The rows of private files. `arriving`: bytes are on their way and no record has them yet. `removed`: the row is kept,
 * its name and key are not.
 */
export const filesStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const files = () => database.query()('portal_files');
  const now = () => clock.now().toISOString();
  const change = (change: Row, where: Row) => files().where(where).update(change);

  const fileOf = (row: Row): AttachedFile => ({
    publicId: String(row.public_id), name: row.name ? vault.open(String(row.name)) : '', extension: String(row.extension), type: String(row.type), size: Number(row.size), sha256: String(row.digest),
    state: row.state as FileState, uploadedBy: Number(row.uploaded_by), at: String(row.at), ...(row.about_part && { part: String(row.about_part) }), ...(row.reason && { reason: whyRefused[row.reason as Why] ?? whyRefused.damaged }),
  });
  const about = ({ type, id, part }: FileOwner): Row => ({ about_type: type, about_id: id, ...(part !== undefined && { about_part: part }) });

  return {
    /** Written before the bytes are: whatever happens then, the sweep finds them. */
    announce: ({ publicId, name, extension, type, uploadedBy, owner, storageKey, key }: NewFile) =>
      files().insert({ public_id: publicId, ...about(owner), name: vault.seal(name), extension, type, size: 0, digest: '', state: 'arriving', storage_key: storageKey, sealed_key: vault.seal(key.toString('base64')), uploaded_by: uploadedBy, at: now(), attempts: 0, check_after: now() }),
    arrived: (publicId: string, { size, sha256 }: { size: number; sha256: string }) => change({ size, digest: sha256 }, { public_id: publicId }),

    /** False where the same bytes are there already, or another request took it. */
    async keep(publicId: string, state: FileState): Promise<boolean> {
      const row: Row | undefined = await files().where({ public_id: publicId, state: 'arriving' }).first();
      if (!row || row.digest === '') return false;
      const live = [row.about_type, row.about_id, row.about_part ?? '', row.digest].join(' ');
      if (await files().where({ live_key: live }).first('id')) return false;
      try {
        return (await change({ state, live_key: live, at: now() }, { public_id: publicId, state: 'arriving' })) === 1;
      } catch (error) {
        if (isTaken(error)) return false; // at the same moment: the refusal rolls this transaction back
        throw error;
      }
    },

    /** The storage key of what was removed; undefined where there was nothing to remove. */
    async remove(publicId: string, owner: FileOwner): Promise<string | undefined> {
      const row: Row | undefined = await files().where({ public_id: publicId, ...about(owner) }).whereIn('state', shown).first('storage_key', 'state');
      const gone = row && (await change({ state: 'removed', name: null, sealed_key: null, live_key: null }, { public_id: publicId, state: row.state }));
      return gone === 1 ? String(row?.storage_key) : undefined;
    },

    countOf: async (owner: FileOwner): Promise<number> => Number((await files().where(about(owner)).whereIn('state', [...shown, 'arriving']).count({ n: '*' }))[0]?.n ?? 0),
    listOf: async (owner: FileOwner): Promise<AttachedFile[]> => ((await files().where(about(owner)).whereIn('state', shown).orderBy('id').limit(500)) as Row[]).map(fileOf),
    async find(publicId: string, owner: FileOwner): Promise<AttachedFile | undefined> {
      const row: Row | undefined = await files().where({ public_id: publicId, ...about(owner) }).whereIn('state', shown).first();
      return row && fileOf(row);
    },
    async bytesOf(publicId: string, state: FileState): Promise<KeptBytes | undefined> {
      const row: Row | undefined = await files().where({ public_id: publicId, state }).first('storage_key', 'sealed_key', 'size');
      return row?.sealed_key ? { storageKey: String(row.storage_key), key: Buffer.from(vault.open(String(row.sealed_key)), 'base64'), size: Number(row.size) } : undefined;
    },

    /** One file that is due to be scanned; for one node only, until its next time comes. */
    async claimForCheck(): Promise<string | undefined> {
      const row: Row | undefined = await files().where({ state: 'checking' }).where('check_after', '<=', now()).orderBy('check_after').orderBy('id').first('public_id', 'attempts', 'check_after');
      if (!row) return undefined;
      const attempts = Number(row.attempts);
      const taken = await change({ attempts: attempts + 1, check_after: checkAgain(attempts, clock.now()) }, { public_id: row.public_id ?? '', state: 'checking', attempts });
      return taken === 1 ? String(row.public_id) : undefined;
    },
    passed: (publicId: string) => change({ state: 'clean' }, { public_id: publicId, state: 'checking' }),
    /** Gives back the storage key, when it was still there to refuse. */
    async refused(publicId: string, why: Why): Promise<{ storageKey: string; aboutType: string; aboutId: string } | undefined> {
      const row: Row | undefined = await files().where({ public_id: publicId }).first('storage_key', 'about_type', 'about_id');
      const done = await change({ state: 'refused', reason: why, sealed_key: null, live_key: null }, { public_id: publicId, state: 'checking' });
      return done === 1 && row ? { storageKey: String(row.storage_key), aboutType: String(row.about_type), aboutId: String(row.about_id) } : undefined;
    },

    /** Bytes of files that no record took, before this instant: their rows are gone with this. */
    async sweep(before: string): Promise<string[]> {
      const rows: Row[] = await files().where({ state: 'arriving' }).where('at', '<', before).orderBy('id').limit(200).select('public_id', 'storage_key');
      await files().whereIn('public_id', rows.map((row) => String(row.public_id))).where({ state: 'arriving' }).delete();
      return rows.map((row) => String(row.storage_key));
    },
  };
};
export type FilesStore = ReturnType<typeof filesStore>;
