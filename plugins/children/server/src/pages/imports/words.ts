import type { ImportKind } from '../../store/imports-store';

/** How each kind of file is spoken of. */
export const kindWords: Record<ImportKind, { The: string; of: string; path: string }> = {
  roll: { The: 'The roll', of: 'the roll', path: '/portal/imports/roll' },
  ssda903: { The: 'The return (SSDA903)', of: 'the return (SSDA903)', path: '/portal/imports/return' },
};
export const waitingPath = (publicId: string): string => `/portal/imports/${publicId}`;
