import type { Core } from '@strapi/strapi';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { seedTemplates, type SeedSelfReview } from '../seed/seed-self-reviews';
import { groupComponent, templateType } from './review-template-type';

/** One row with its groups: the draft that editors open, or the published row beside it. */
const write = async (strapi: Core.Strapi, { groups, levels, ...written }: SeedSelfReview, more: Record<string, unknown>): Promise<void> => {
  const parts: object[] = [];
  for (const { statements, ...group } of groups) {
    const { id } = await strapi.db.query(groupComponent).create({ data: { ...group, statements: statements.join('\n') } as never });
    parts.push({ id, __pivot: { field: 'groups', component_type: groupComponent, order: parts.length + 1 } }); // as the core links a component to its entry
  }
  await strapi.db.query(templateType).create({ data: { ...written, ...more, levels: levels.join('\n'), groups: parts } as never });
};

/** The first templates of an empty installation; what editors made of them is never touched. */
export const seedSelfReviews = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  if ((await strapi.db.query(templateType).count()) > 0) return;
  for (const template of seedTemplates) {
    const entry = { documentId: newPublicId().slice(0, 24), createdAt: at, updatedAt: at };
    for (const publishedAt of [null, at]) await write(strapi, template, { ...entry, publishedAt });
  }
};
