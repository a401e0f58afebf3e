import type { About } from '@virtual-school/portal-kit';

/** Every access to what was told of a child is an access to the child's record. */
export const aboutChild = ({ child }: { child: { publicId: string; authorityId: number } }): About => ({ type: 'child', id: child.publicId, authorityId: child.authorityId });

/** Fields as a browser posts them; what they mean is for the section to say. */
export type Posted = Record<string, string | string[]>;

/** The version that the page was read at. */
export const seenIn = (version: string | string[] | undefined): number | undefined => (typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : undefined);
