import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '../contract';

type Key = { id: string; bytes: Buffer };

/** "k2:base64,k1:base64": the first seals, all of them open. Each is 32 bytes. */
export const readKeys = (text: string | undefined): Key[] => {
  const keys = (text ?? '').split(',').filter(Boolean).map((each) => {
    const [id = '', base64 = ''] = each.trim().split(':');
    return { id, bytes: Buffer.from(base64, 'base64') };
  });
  const wrong = keys.find((key) => !/^[a-z0-9]{1,16}$/.test(key.id) || key.bytes.length !== 32);
  if (keys.length === 0 || wrong) throw new Error('PORTAL_KEYS must hold one or more keys as id:base64 with 32 bytes each, the newest first (see docs/running.md)');
  return keys;
};

const encode = (...parts: Buffer[]): string => parts.map((part) => part.toString('base64url')).join('.');

const sealWith = (key: Key, text: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(key.id));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${key.id}.${encode(nonce, cipher.getAuthTag(), sealed)}`;
};

const openWith = (keys: readonly Key[], sealed: string): string => {
  const [id = '', ...parts] = sealed.split('.');
  const key = keys.find((each) => each.id === id);
  if (!key || parts.length !== 3) throw new Error('A sealed text cannot be opened: its key is not in PORTAL_KEYS');
  const [nonce, tag, bytes] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(id));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
};

export type SealedColumn = { table: string; column: string };
export type VaultService = Vault & { columns(): readonly SealedColumn[]; isNewest(sealed: string): boolean };

/** Seals free text, addresses and second-factor secrets; keys come from the environment, never from the database. */
export const vaultService = (env: NodeJS.ProcessEnv): VaultService => {
  const keys = readKeys(env.PORTAL_KEYS);
  const newest = keys[0] as Key;
  // The oldest key makes digests: they must still match after a new key was put in front.
  const digestKey = Buffer.from(hkdfSync('sha256', env.PORTAL_DIGEST_KEY ? Buffer.from(env.PORTAL_DIGEST_KEY, 'base64') : (keys.at(-1) as Key).bytes, '', 'portal digest', 32));
  const columns: SealedColumn[] = [];
  return {
    seal: (text) => sealWith(newest, text),
    open: (sealed) => openWith(keys, sealed),
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
    registerColumn: (table, column) => void columns.push({ table, column }),
    columns: () => columns,
    isNewest: (sealed) => sealed.startsWith(`${newest.id}.`),
  };
};
