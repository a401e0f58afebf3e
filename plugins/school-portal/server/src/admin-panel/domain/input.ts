import { z } from 'zod';

/** The shapes of what the pages of the admin panel send. */
export const publicId = z.string().regex(/^[a-z2-7]{26}$/, 'This is no public id');
export const day = z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Enter a day as yyyy-mm-dd')]).optional();
export const shortText = z.string().trim().max(200, 'Enter at most 200 characters').default('');
export const authorityCode = z.string().regex(/^\d{3}$/, 'Enter the authority’s three-figure code');
export const nothing = z.object({});
