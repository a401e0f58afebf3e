import type { Core } from '@strapi/strapi';
import { isUsable, templateFrom, type Template, type WrittenGroup } from '../domain/self-review';
import { templateType } from './review-template-type';

type Entry = Record<string, unknown> & { groups?: Record<string, unknown>[] };
const text = (value: unknown): string => String(value ?? '');

const groupOf = ({ title, introduction, evidence, statements }: Record<string, unknown>): WrittenGroup =>
  ({ title: text(title), statements: text(statements), ...(introduction ? { introduction: text(introduction) } : {}), ...(evidence ? { evidence: text(evidence) } : {}) });

const templateOf = (entry: Entry): Template =>
  templateFrom({ id: text(entry.documentId), title: text(entry.title), introduction: text(entry.introduction), forWhom: text(entry.for_whom), levels: text(entry.levels), groups: (entry.groups ?? []).map(groupOf) });

/** The published templates of self-reviews. */
export const templatesStore = (strapi: Core.Strapi) => ({
  /** By title. */
  async all(): Promise<readonly Template[]> {
    const entries = (await strapi.db.query(templateType).findMany({ where: { publishedAt: { $notNull: true } }, populate: { groups: true }, orderBy: { title: 'asc' } } as never)) as unknown as Entry[];
    return entries.map(templateOf).filter(isUsable);
  },
});
export type TemplatesStore = ReturnType<typeof templatesStore>;
