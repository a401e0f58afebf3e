import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Answers } from '@virtual-school/portal-kit';
import type { ReviewProgress } from '../domain/review-progress';
import type { ReviewState } from '../domain/review-life';
import { statementsIn, type Template } from '../domain/self-review';
import type { ListedReview, PageRecord, ReviewRecord } from './review-record';
import { json, opt } from './returns-store';

type Row = Record<string, string | number | null>;
export type NewReview = { urn: string; year: number; template: Template; by: number; answered: number; carry: readonly { name: string; answers: Answers; carried: readonly string[] }[] };
export type PageSave = { name: string; seen: number; answers: Answers; carried: readonly string[]; progress: ReviewProgress; by: number };

const listedOf = (row: Row): ListedReview => ({
  publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), templateId: String(row.template), title: String(row.title), state: row.state as ReviewState, isShared: row.shared === 'yes',
  asked: Number(row.asked), answered: Number(row.answered), finishedAt: opt(row.finished_at), finishedName: opt(row.finished_name),
});
const listed = ['public_id', 'urn', 'year', 'template', 'title', 'state', 'shared', 'asked', 'answered', 'finished_at', 'finished_name'];

/** Self-reviews in the database; what people write is sealed on its way in and opened on its way out. */
export const reviewsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const now = () => clock.now().toISOString();
  const reviews = () => database.query()('duties_reviews');
  const pages = () => database.query()('duties_review_pages');
  const sealed = (answers: Answers) => vault.seal(JSON.stringify(answers));

  const pageOf = (row: Row): PageRecord => ({ answers: json<Answers>(row.answers ? vault.open(String(row.answers)) : '', {}), version: Number(row.version), carried: json<string[]>(row.carried, []) });
  const recordOf = async (row: Row | undefined): Promise<ReviewRecord | undefined> => {
    if (!row) return undefined;
    const rows = (await pages().where({ review_id: row.id })) as Row[];
    return { ...listedOf(row), id: Number(row.id), version: Number(row.version), template: JSON.parse(String(row.wording)) as Template, pages: new Map(rows.map((each) => [String(each.name), pageOf(each)])) };
  };

  const savePage = async (id: number, { name, seen, answers, carried, by }: PageSave): Promise<boolean> => {
    const row = { answers: sealed(answers), carried: JSON.stringify(carried), updated_by: by, updated_at: now() };
    return seen === 0
      ? (await pages().insert({ review_id: id, name, version: 1, ...row }).onConflict(['review_id', 'name']).ignore().returning('id')).length === 1
      : (await pages().where({ review_id: id, name, version: seen }).update({ ...row, version: seen + 1 })) === 1;
  };

  return {
    byPublicId: async (publicId: string) => recordOf(await reviews().where({ public_id: publicId }).first()),
    ofTemplate: async (urn: string, year: number, template: string) => recordOf(await reviews().where({ urn, year, template }).first()),
    /** The latest years first. */
    list: async (urns: readonly string[], most: number): Promise<ListedReview[]> =>
      ((await reviews().whereIn('urn', [...urns]).orderBy('year', 'desc').orderBy('title').orderBy('id').limit(most).select(listed)) as Row[]).map(listedOf),
    /** What a school has finished, the newest first: all that others than the school may know. */
    finishedAt: async (urn: string, most: number): Promise<ListedReview[]> =>
      ((await reviews().where({ urn, state: 'finished' }).orderBy('finished_at', 'desc').orderBy('id', 'desc').limit(most).select(listed)) as Row[]).map(listedOf),

    /** One for a school, year and template: a second start finds the first. */
    async start({ urn, year, template, by, answered, carry }: NewReview): Promise<string> {
      const at = now();
      const row = { public_id: newPublicId(), urn, year, template: template.id, title: template.title, wording: JSON.stringify(template), state: 'open', version: 0, shared: 'no', asked: statementsIn(template).length, answered, started_at: at, started_by: by, changed_at: at };
      const [made] = (await reviews().insert(row).onConflict(['urn', 'year', 'template']).ignore().returning(['id', 'public_id'])) as Row[];
      if (!made) return String(((await reviews().where({ urn, year, template: template.id }).first('public_id')) as Row).public_id);
      if (carry.length > 0) await pages().insert(carry.map(({ name, answers, carried }) => ({ review_id: made.id, name, answers: sealed(answers), version: 1, carried: JSON.stringify(carried), updated_at: at })));
      return String(made.public_id);
    },

    /** The review's row is written first: it holds off finishing at the same moment. */
    async save({ id }: ReviewRecord, page: PageSave): Promise<'saved' | 'changed-meanwhile' | 'wrong-state'> {
      const held = await reviews().where({ id, state: 'open' }).update({ version: database.query().raw('version + 1'), ...page.progress, changed_at: now() });
      if (held !== 1) return 'wrong-state';
      return (await savePage(id, page)) ? 'saved' : 'changed-meanwhile';
    },

    /** Conditional on the state and version that were seen: zero rows means that somebody was first. */
    async move({ id, state }: ReviewRecord, seen: number, to: ReviewState, change: Record<string, string | number | null>): Promise<boolean> {
      return (await reviews().where({ id, state, version: seen }).update({ ...change, state: to, version: seen + 1, changed_at: now() })) === 1;
    },
  };
};
export type ReviewsStore = ReturnType<typeof reviewsStore>;
