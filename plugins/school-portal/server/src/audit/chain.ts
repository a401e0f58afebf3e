import { createHmac } from 'node:crypto';

export type AuditRow = { id: number; at: string; account_id: number; account_public_id: string; action: string; outcome: string; about_type: string | null; about_id: string | null; authority_id: number | null; details: string };
export const firstDigest = '0'.repeat(64);

const lineOf = (row: AuditRow): string =>
  JSON.stringify([Number(row.id), row.at, Number(row.account_id), row.account_public_id, row.action, row.outcome, row.about_type, row.about_id, row.authority_id === null ? null : Number(row.authority_id), row.details]);

/** The seal of a batch: keyed, and over the seal before it, so that no row and no batch can be changed, left out or moved. */
export const sealOf = (key: Buffer, previous: string, rows: readonly AuditRow[]): string => {
  const seal = createHmac('sha256', key).update(previous);
  for (const row of rows) seal.update('\n').update(lineOf(row));
  return seal.digest('hex');
};

export const auditKey = (env: NodeJS.ProcessEnv): Buffer => {
  const key = Buffer.from(env.AUDIT_KEY ?? '', 'base64');
  if (key.length < 32) throw new Error('AUDIT_KEY must hold at least 32 bytes in base64 (see docs/running.md)');
  return key;
};
