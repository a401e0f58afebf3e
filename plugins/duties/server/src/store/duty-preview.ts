import type { Core } from '@strapi/strapi';
import { academicYear } from '@virtual-school/portal-kit';
import { publicDuty, type PublicDuty } from '../domain/public-duty';
import { dutyOf } from './catalogue-store';
import { dutyType } from './duty-type';

type Version = 'draft' | 'published';
/** The duty in words, or the boxes without which it cannot be told: a draft is saved unfinished too. */
export type DutyPreview = { duty: PublicDuty } | { missing: readonly string[] };

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A duty as its page will show it once it is published. Whoever calls this has asked whether somebody may see drafts. */
export const dutyPreview = (strapi: Core.Strapi) => ({
  async of(documentId: string, version: Version, today: string): Promise<DutyPreview | undefined> {
    const entry = (await strapi.db.query(dutyType).findOne({ where: { documentId, publishedAt: version === 'draft' ? { $null: true } : { $notNull: true } } })) as Record<string, unknown> | null;
    if (!entry) return undefined;
    const missing = Object.entries(strapi.contentType(dutyType).attributes).filter(([name, attribute]) => (attribute as { required?: boolean }).required && isEmpty(entry[name])).map(([name]) => name);
    return missing.length > 0 ? { missing } : { duty: publicDuty(dutyOf(entry), academicYear(today)) };
  },
});
export type DutyPreviews = ReturnType<typeof dutyPreview>;
