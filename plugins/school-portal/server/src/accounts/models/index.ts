import { columns, foreignKey, type Column } from '../../store/raw-models';

const { id, text, optional, long, reference, maybe: maybeReference, count } = columns;

const key = (table: string, column: string, to: string, onDelete: 'CASCADE' | 'RESTRICT') => foreignKey(`${table}_${column}_fk`, column, to, onDelete);
const unique = (table: string, ...columns: string[]) => ({ name: `${table}_${columns.join('_')}_uq`, columns, type: 'unique' });
const index = (table: string, ...columns: string[]) => ({ name: `${table}_${columns.join('_')}_idx`, columns });

type Shape = { attributes: Record<string, Column>; indexes?: object[]; foreignKeys?: object[] };
const model = (singularName: string, tableName: string, { attributes, indexes = [], foreignKeys = [] }: Shape) => ({ uid: `plugin::school-portal.${singularName}`, singularName, tableName, attributes: { id, ...attributes }, indexes, foreignKeys });

/** Raw models: no administrator, API token or webhook of the CMS can read them. Secrets are kept as hashes or sealed. */
export const accountModels = [
  model('authority', 'portal_authorities', {
    attributes: { public_id: text, code: text, name: text },
    indexes: [unique('portal_authorities', 'public_id'), unique('portal_authorities', 'code')],
  }),
  model('account', 'portal_accounts', {
    attributes: {
      public_id: text, user_id: reference, name: text, sign_in_name: text, email: text, password_hash: text, password_changed_at: text,
      totp_secret: long, totp_last_step: { type: 'integer' }, second_factor: optional, blocked_at: optional, created_at: text,
    },
    indexes: [unique('portal_accounts', 'public_id'), unique('portal_accounts', 'user_id'), unique('portal_accounts', 'sign_in_name'), index('portal_accounts', 'email'), index('portal_accounts', 'name')],
    foreignKeys: [key('portal_accounts', 'user_id', 'up_users', 'RESTRICT')],
  }),
  model('membership', 'portal_memberships', {
    attributes: { account_id: reference, role: text, authority_id: maybeReference, urn: optional, acting: optional, from_day: text, until_day: optional, granted_by: maybeReference },
    indexes: [index('portal_memberships', 'account_id', 'from_day'), index('portal_memberships', 'role', 'urn'), index('portal_memberships', 'role', 'authority_id')],
    foreignKeys: [key('portal_memberships', 'account_id', 'portal_accounts', 'CASCADE'), key('portal_memberships', 'authority_id', 'portal_authorities', 'RESTRICT')],
  }),
  model('session', 'portal_sessions', {
    attributes: { token_hash: text, account_id: reference, csrf_secret: text, stage: text, created_at: text, seen_at: text, ended_at: optional, end_reason: optional, device_hash: optional },
    indexes: [unique('portal_sessions', 'token_hash'), index('portal_sessions', 'account_id', 'ended_at'), index('portal_sessions', 'created_at')],
    foreignKeys: [key('portal_sessions', 'account_id', 'portal_accounts', 'CASCADE')],
  }),
  model('card-code', 'portal_card_codes', {
    attributes: { account_id: reference, position: { type: 'integer', column: { notNullable: true } }, code_hash: text, used_at: optional },
    indexes: [unique('portal_card_codes', 'account_id', 'position')],
    foreignKeys: [key('portal_card_codes', 'account_id', 'portal_accounts', 'CASCADE')],
  }),
  model('invitation', 'portal_invitations', {
    attributes: { public_id: text, token_hash: text, email: text, name: text, role: text, authority_id: maybeReference, urn: optional, until_day: optional, invited_by: maybeReference, created_at: text, expires_at: text, used_at: optional, voided_at: optional },
    indexes: [unique('portal_invitations', 'token_hash'), unique('portal_invitations', 'public_id'), index('portal_invitations', 'email'), index('portal_invitations', 'used_at', 'voided_at', 'expires_at')],
    foreignKeys: [key('portal_invitations', 'authority_id', 'portal_authorities', 'RESTRICT')],
  }),
  model('reset', 'portal_resets', {
    attributes: { token_hash: text, account_id: reference, created_at: text, expires_at: text, used_at: optional },
    indexes: [unique('portal_resets', 'token_hash'), index('portal_resets', 'account_id')],
    foreignKeys: [key('portal_resets', 'account_id', 'portal_accounts', 'CASCADE')],
  }),
  model('rate-hit', 'portal_rate_hits', {
    attributes: { key: text, window_start: text, hits: count },
    indexes: [unique('portal_rate_hits', 'key', 'window_start'), index('portal_rate_hits', 'window_start')],
  }),
  model('idempotency', 'portal_idempotency', {
    attributes: { account_id: reference, idem_key: text, path: text, location: text, at: text },
    indexes: [unique('portal_idempotency', 'account_id', 'idem_key'), index('portal_idempotency', 'at')],
  }),
  model('setting', 'portal_settings', {
    attributes: { authority_id: reference, name: text, value: { type: 'text', column: { notNullable: true } }, version: count },
    indexes: [unique('portal_settings', 'authority_id', 'name')],
    foreignKeys: [key('portal_settings', 'authority_id', 'portal_authorities', 'CASCADE')],
  }),
];
