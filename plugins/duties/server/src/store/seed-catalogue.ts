import type { Core } from '@strapi/strapi';
import { newPublicId, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import type { SchoolKind } from '../domain/school-kind';
import { seedDuties, type SeedDuty } from '../seed/seed-duties';
import { dutyType, kindAttributes } from './duty-type';

type Entry = Record<string, unknown>;

const attributesOf = ({ school_kinds: kinds, ...duty }: SeedDuty): Entry =>
  ({ ...duty, ...Object.fromEntries(Object.entries(kindAttributes).map(([kind, name]) => [name, kinds.includes(kind as SchoolKind)])) });

/** A draft for every duty, and a published row beside it unless its source rests on memory: that an editor confirms first. */
export const entriesOf = (duty: SeedDuty, at: Date): Entry[] => {
  const entry = { ...attributesOf(duty), documentId: newPublicId().slice(0, 24), createdAt: at, updatedAt: at };
  const draft = { ...entry, publishedAt: null };
  return duty.confidence.includes('memory') ? [draft] : [draft, { ...entry, publishedAt: at }];
};

const instant = (value: unknown): number => new Date(value as string | Date).getTime();
/** Saving and publishing give a row a later instant than that at which it was made. */
const isAsSeeded = ({ createdAt, updatedAt }: Entry): boolean => instant(createdAt) === instant(updatedAt);

/** What a later version may know better than the one that was installed: where it stands, and for which schools it is. Never the words: answers are tied to them. */
const corrected = ['source_url', 'source_section', 'source_date', ...Object.values(kindAttributes)] as const;

const correctionOf = (rows: readonly Entry[], duty: SeedDuty): Entry | undefined => {
  const wanted = attributesOf(duty);
  const isOff = corrected.some((name) => rows.some((row) => (row[name] || null) !== (wanted[name] || null)));
  return isOff && rows.every(isAsSeeded) ? Object.fromEntries(corrected.map((name) => [name, wanted[name] ?? null])) : undefined;
};

/** Past Strapi's own update, which would make it an editor's: so a row stays as seeded, for the next version too. */
const correct = async (strapi: Core.Strapi, found: readonly Entry[]): Promise<void> => {
  const { database } = portal(strapi);
  await database.inTransaction(async () => {
    for (const duty of seedDuties) {
      const rows = found.filter(({ code }) => code === duty.code);
      const correction = correctionOf(rows, duty);
      if (correction) await database.query()('duties_catalogue').whereIn('id', rows.map(({ id }) => Number(id))).update(correction);
    }
  });
};

/** The first catalogue of an empty installation. In one that has a catalogue, sources and kinds are corrected of duties that no editor has touched, draft or published. */
export const seedCatalogue = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  const entries = strapi.db.query(dutyType);
  const found: Entry[] = await entries.findMany({});
  if (found.length > 0) return correct(strapi, found);
  for (const duty of seedDuties) for (const entry of entriesOf(duty, at)) await entries.create({ data: entry as never });
};
