import { createHash } from 'node:crypto';
import type { AuditEntry, Authority, Clock, School } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ImportNeeds } from '../use-cases/import-kind';
import { testDatabase } from './test-database';

const authorities: Authority[] = [
  { id: 1, publicId: 'a'.repeat(26), code: '999', name: 'Invented Council' },
  { id: 2, publicId: 'b'.repeat(26), code: '998', name: 'Other Council' },
];
const school = (urn: string): School => ({ urn, name: `School ${urn}`, phase: 'Secondary', open: urn !== '990008', ...(urn === '990008' && { successor: '990009' }) });

/** What a use case asks for, around a real database. `on` sets the day; `audited` holds what was recorded. */
export const testNeeds = async () => {
  const database = await testDatabase();
  const audited: AuditEntry[] = [];
  const emitted: { type: string; payload: Record<string, unknown> }[] = [];
  let day = '2026-11-23';
  const clock: Clock = { now: () => new Date(`${day}T10:00:00.000Z`), today: () => day };
  const needs: ImportNeeds = {
    database,
    clock,
    vault: { seal: (text) => `sealed:${Buffer.from(text).toString('base64')}`, open: (sealed) => Buffer.from(sealed.slice(7), 'base64').toString(), digest: (text) => createHash('sha256').update(text).digest('base64url'), registerColumn: () => undefined },
    outbox: { emit: async (type, payload) => void emitted.push({ type, payload }) },
    audit: { record: async (...entries) => void audited.push(...entries) },
    authorities: { all: async () => authorities, find: async (id) => authorities.find((each) => each.id === id), byCode: async (code) => authorities.find((each) => each.code === code) },
    schools: { findMany: async (urns) => new Map(urns.filter((urn) => /^99000\d$/.test(urn)).map((urn) => [urn, school(urn)])) },
  };
  return { ...needs, database, audited, emitted, on: (today: string) => void (day = today) };
};
export type TestNeeds = Awaited<ReturnType<typeof testNeeds>>;

/** Keeps the lines that a command would print. */
export const quietReport = () => {
  const lines: string[] = [];
  return { lines, line: (text: string) => void lines.push(text), progress: () => undefined };
};
