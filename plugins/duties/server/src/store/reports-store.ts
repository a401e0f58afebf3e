import type { Answers, DocumentModel } from '@virtual-school/portal-kit';
import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ShownFigures } from '../domain/steady-figures';

type Row = Record<string, string | number | null>;

export type ReportDraft = { narrative: Answers; version: number };
export type IssuedReport = { publicId: string; urn: string; year: number; issue: number; issuedAt: string; issuedName: string };

/** The one row of a school and year in which the narrative is written; issued ones are numbered from 1. */
const draft = 0;

/** Reports to governors: the narrative while it is written, and each report as it was issued. */
export const reportsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const table = () => database.query()('duties_reports');
  const now = () => clock.now().toISOString();
  const issuedOf = (row: Row): IssuedReport => ({ publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), issue: Number(row.issue), issuedAt: String(row.issued_at), issuedName: String(row.issued_name) });

  return {
    async draftOf(urn: string, year: number): Promise<ReportDraft> {
      const row: Row | undefined = await table().where({ urn, year, issue: draft }).first('narrative', 'version');
      return row ? { narrative: JSON.parse(vault.open(String(row.narrative))) as Answers, version: Number(row.version) } : { narrative: {}, version: 0 };
    },
    /** False when somebody saved since it was read. */
    async save(urn: string, year: number, seen: number, narrative: Answers, by: number): Promise<boolean> {
      const row = { narrative: vault.seal(JSON.stringify(narrative)), updated_by: by, updated_at: now() };
      return seen === 0
        ? (await table().insert({ public_id: newPublicId(), urn, year, issue: draft, version: 1, ...row }).onConflict(['urn', 'year', 'issue']).ignore().returning('id')).length === 1
        : (await table().where({ urn, year, issue: draft, version: seen }).update({ ...row, version: seen + 1 })) === 1;
    },
    /** Keeps the report as it is shown and printed from here on. Two at the same moment: the second is refused (undefined). */
    async issue(urn: string, year: number, content: (issue: number) => { model: DocumentModel; figures: ShownFigures }, by: { id: number; name: string }): Promise<IssuedReport | undefined> {
      const last: Row | undefined = await table().where({ urn, year }).orderBy('issue', 'desc').first('issue', 'narrative');
      const issue = Number(last?.issue ?? 0) + 1;
      const { model, figures } = content(issue);
      const row = { public_id: newPublicId(), urn, year, issue, version: 1, narrative: vault.seal('{}'), model: vault.seal(JSON.stringify(model)), figures: vault.seal(JSON.stringify(figures)), issued_at: now(), issued_name: by.name, updated_by: by.id, updated_at: now() };
      const made = await table().insert(row).onConflict(['urn', 'year', 'issue']).ignore().returning('id');
      return made.length === 1 ? issuedOf(row) : undefined;
    },
    /** What each report of the school year showed, the first first. One that was issued before figures were kept says nothing. */
    figuresOf: async (urn: string, year: number): Promise<ShownFigures[]> =>
      ((await table().where({ urn, year }).where('issue', '>', draft).whereNotNull('figures').orderBy('issue').select('figures')) as Row[]).map(({ figures }) => JSON.parse(vault.open(String(figures))) as ShownFigures),
    /** The newest first. */
    issuedAt: async (urns: readonly string[], most: number): Promise<IssuedReport[]> =>
      ((await table().whereIn('urn', [...urns]).where('issue', '>', draft).orderBy('issued_at', 'desc').orderBy('id', 'desc').limit(most)) as Row[]).map(issuedOf),
    async find(publicId: string): Promise<(IssuedReport & { model: DocumentModel }) | undefined> {
      const row: Row | undefined = await table().where({ public_id: publicId }).where('issue', '>', draft).first();
      return row && { ...issuedOf(row), model: JSON.parse(vault.open(String(row.model))) as DocumentModel };
    },
  };
};
export type ReportsStore = ReturnType<typeof reportsStore>;
