import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inChunks } from './people';
import { publicIdFrom, randomFrom, type Random } from './random';

type Db = { query(): Knex; client: string };
type Vault = { seal(text: string): string };
type Template = { id: string; title: string; levels: readonly string[]; groups: readonly { name: string; statements: readonly { name: string }[] }[] };
type Answers = Record<string, string>;
export type ReviewStage = 'begun' | 'half-way' | 'complete' | 'finished' | 'shared';
/** `carried`: begun with last year's answers, each to be checked. */
export type SeedReview = { urn: string; year: number; template: Template; stage: ReviewStage; carried?: boolean };

const held = ['The office, third shelf. (Invented.)', 'The staff handbook, page 12. (Invented.)', 'The folder of the designated teacher. (Invented.)'];
const next = ['Ask the children who their person is. (Invented.)', 'An hour with new staff in January. (Invented.)', 'Read the policy again with governors. (Invented.)'];

const answersTo = (random: Random, names: readonly string[], levels: number, year: number): Answers =>
  Object.fromEntries(names.flatMap((name): [string, string][] => [
    [name, String(random.pick([1, 2, 3, 3, 3, 4].filter((level) => level <= levels)))],
    ...(random.chance(0.4) ? [[`${name}Held`, random.pick(held)], [`${name}Checked`, `${year}-10-0${random.whole(1, 9)}`]] as [string, string][] : []),
    ...(random.chance(0.3) ? [[`${name}Next`, random.pick(next)]] as [string, string][] : []),
  ]));

/** How many of the template's pages have answers. */
const pagesWritten = ({ stage, template: { groups } }: SeedReview): number => (stage === 'begun' ? 0 : stage === 'half-way' ? Math.ceil(groups.length / 2) : groups.length);

const rowOf = (random: Random, { urn, year, template, stage }: SeedReview, answered: number) => {
  const at = `${year}-10-12T15:10:00.000Z`;
  const isFinished = stage === 'finished' || stage === 'shared';
  return {
    public_id: publicIdFrom(random), urn, year, template: template.id, title: template.title, wording: JSON.stringify(template), state: isFinished ? 'finished' : 'open', version: 1, shared: stage === 'shared' ? 'yes' : 'no',
    asked: template.groups.flatMap(({ statements }) => statements).length, answered, started_at: at, started_by: 1, changed_at: at,
    finished_at: isFinished ? at : null, finished_by: isFinished ? 1 : null, finished_name: isFinished ? 'An invented designated teacher' : null,
  };
};

/** Self-reviews as schools leave them: begun, half written, ready to be finished, finished for the school alone, shared. */
export const makeReviews = async (db: Db, vault: Vault, random: Random, reviews: readonly SeedReview[]): Promise<{ id: number; publicId: string }[]> => {
  const made = reviews.map((each) => {
    const pages = each.template.groups.slice(0, pagesWritten(each)).map(({ name, statements }) => ({ name, answers: answersTo(random, statements.map((statement) => statement.name), each.template.levels.length, each.year), statements }));
    return { each, pages, row: rowOf(random, each, pages.flatMap(({ statements }) => statements).length) };
  });
  const ids = await inChunks(db, 'duties_reviews', made.map(({ row }) => row));
  await inChunks(db, 'duties_review_pages', made.flatMap(({ each, pages, row }, index) => pages.map(({ name, answers }) =>
    ({ review_id: ids[index], name, answers: vault.seal(JSON.stringify(answers)), version: 1, carried: JSON.stringify(each.carried ? Object.keys(answers) : []), updated_by: 1, updated_at: row.changed_at }))));
  return ids.map((id, index) => ({ id, publicId: String(made[index]?.row.public_id) }));
};

/** What the first schools of the demonstration have; the third has none, so that somebody can begin. */
const standing: readonly (readonly { template: 0 | 1; year: number; stage: ReviewStage; carried?: boolean }[])[] = [
  [{ template: 0, year: 2026, stage: 'half-way' }, { template: 1, year: 2025, stage: 'finished' }, { template: 1, year: 2026, stage: 'complete', carried: true }],
  [{ template: 0, year: 2026, stage: 'finished' }, { template: 1, year: 2026, stage: 'begun' }],
  [],
  [{ template: 1, year: 2025, stage: 'shared' }],
  [{ template: 0, year: 2025, stage: 'shared' }, { template: 0, year: 2026, stage: 'shared' }, { template: 1, year: 2026, stage: 'complete' }],
  [{ template: 1, year: 2026, stage: 'shared' }],
  [{ template: 0, year: 2026, stage: 'finished' }],
];

/** Self-reviews of the demonstration, in every state; how many. */
export const makeSelfReviews = async (strapi: Core.Strapi, db: Db, vault: Vault, schools: readonly { urn: string }[]): Promise<number> => {
  const templates = await (strapi.plugin('duties').service('templates') as { all(): Promise<readonly Template[]> }).all();
  const own = ['trauma', 'audit'].map((word) => templates.find(({ title }) => title.includes(word)));
  const reviews = standing.flatMap((several, index) => several.flatMap(({ template, ...more }): SeedReview[] => {
    const [chosen, school] = [own[template], schools[index]];
    return chosen && school ? [{ urn: school.urn, template: chosen, ...more }] : [];
  }));
  return (await makeReviews(db, vault, randomFrom(36), reviews)).length; // a chance of its own, so that nobody else of the demonstration changes
};
