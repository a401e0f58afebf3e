import type { Core } from '@strapi/strapi';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import type { SchoolKind } from '../domain/school-kind';
import { seedDuties, type SeedDuty } from '../seed/seed-duties';
import { dutyType, kindAttributes } from './duty-type';

/** A draft for every duty, and a published row beside it unless its source rests on memory: that an editor confirms first. */
export const entriesOf = ({ school_kinds: kinds, ...duty }: SeedDuty, at: Date): Record<string, unknown>[] => {
  const attributes = Object.fromEntries(Object.entries(kindAttributes).map(([kind, name]) => [name, kinds.includes(kind as SchoolKind)]));
  const entry = { ...duty, ...attributes, documentId: newPublicId().slice(0, 24), createdAt: at, updatedAt: at };
  const draft = { ...entry, publishedAt: null };
  return duty.confidence.includes('memory') ? [draft] : [draft, { ...entry, publishedAt: at }];
};

/** The first catalogue of an empty installation; what editors made of it is never touched. */
export const seedCatalogue = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  const entries = strapi.db.query(dutyType);
  if ((await entries.count()) > 0) return;
  for (const duty of seedDuties) for (const entry of entriesOf(duty, at)) await entries.create({ data: entry as never });
};
