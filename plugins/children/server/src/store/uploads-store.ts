import { authoritiesOf, type Actor } from '@virtual-school/portal-kit';
import { newPublicId, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { FileProblem } from '../contract';
import type { UploadState } from '../domain/upload-life';
import { sourceOf, type Source } from '../files/source';
import type { ImportKind } from './imports-store';

export type UploadOutcome = { counts: Readonly<Record<string, number>>; problems: readonly FileProblem[] };
export type Upload = { id: number; publicId: string; authorityId: number; kind: ImportKind; asOf: string; name: string; state: UploadState; sentAt: string; sentBy?: number; decidedAt?: string; decidedBy?: number; outcome?: UploadOutcome };
export type NewUpload = Pick<Upload, 'authorityId' | 'kind' | 'asOf' | 'name' | 'sentAt'> & { sentBy: number; content: string };
type Row = { id: number; public_id: string; authority_id: number; account_id: number | null; kind: ImportKind; as_of: string; name: string; state: UploadState; sent_at: string; decided_at: string | null; decided_by: number | null; outcome: string | null };
type Kept = { name: string; base64: string }[];

const columns = ['id', 'public_id', 'authority_id', 'account_id', 'kind', 'as_of', 'name', 'state', 'sent_at', 'decided_at', 'decided_by', 'outcome'] as const;

const uploadOf = (row: Row): Upload => ({
  id: Number(row.id), publicId: row.public_id, authorityId: Number(row.authority_id), kind: row.kind, asOf: row.as_of, name: row.name, state: row.state, sentAt: row.sent_at,
  ...(row.account_id !== null && { sentBy: Number(row.account_id) }), ...(row.decided_at !== null && { decidedAt: row.decided_at }), ...(row.decided_by !== null && { decidedBy: Number(row.decided_by) }),
  ...(row.outcome !== null && { outcome: JSON.parse(row.outcome) as UploadOutcome }),
});

/** The bytes of several files as one sealed text: in clear they are only in the memory of a request. */
export const sealFiles = (vault: Vault, files: readonly { name: string; bytes: Buffer }[]): string =>
  vault.seal(JSON.stringify(files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })) satisfies Kept));

/** Files of children that data officers of an authority sent; each officer of that authority sees them. */
export const uploadsStore = ({ database, vault }: { database: Database; vault: Vault }) => {
  const table = () => database.query()('child_uploads');
  const within = (actor: Actor) => table().whereIn('authority_id', authoritiesOf(actor, 'data-officer'));

  return {
    async add({ authorityId, sentBy, kind, asOf, name, content, sentAt }: NewUpload): Promise<string> {
      const publicId = newPublicId();
      await table().insert({ public_id: publicId, authority_id: authorityId, account_id: sentBy, kind, as_of: asOf, name, content, state: 'waiting', sent_at: sentAt, decided_at: null, decided_by: null, outcome: null });
      return publicId;
    },

    async find(actor: Actor, publicId: string): Promise<Upload | undefined> {
      const row: Row | undefined = await within(actor).where('public_id', publicId).first(columns);
      return row && uploadOf(row);
    },

    /** Those that wait, and those sent since then from which nothing came; the newest first. */
    notIn: async (actor: Actor, since: string): Promise<Upload[]> =>
      ((await within(actor).where((each) => each.where('state', 'waiting').orWhere((gone) => gone.whereIn('state', ['discarded', 'expired']).where('sent_at', '>', since))).orderBy([{ column: 'sent_at', order: 'desc' }, { column: 'id', order: 'desc' }]).limit(50).select(columns)) as Row[]).map(uploadOf),

    /** [] once the file does not wait any more. */
    async filesOf({ id }: Upload): Promise<Source[]> {
      const row: { content: string | null } | undefined = await table().where({ id }).first('content');
      return row?.content ? (JSON.parse(vault.open(row.content)) as Kept).map(({ name, base64 }) => sourceOf(name, Buffer.from(base64, 'base64'))) : [];
    },

    /** True for the first who decides; the bytes go with it. */
    decide: async ({ id }: Upload, state: UploadState, { at, accountId }: { at: string; accountId: number }): Promise<boolean> =>
      (await table().where({ id, state: 'waiting' }).update({ state, content: null, decided_at: at, decided_by: accountId })) === 1,

    keepOutcome: async ({ id }: Upload, outcome: UploadOutcome): Promise<void> => void (await table().where({ id }).update({ outcome: JSON.stringify(outcome) })),

    expire: (sentBefore: string, at: string): Promise<number> => table().where('state', 'waiting').where('sent_at', '<', sentBefore).update({ state: 'expired', content: null, decided_at: at }),
  };
};
export type UploadsStore = ReturnType<typeof uploadsStore>;
