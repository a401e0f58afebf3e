import type { AttachedFile } from '@virtual-school/portal-kit';
import type { Places } from '../../store/record';

export const materialsHref = ({ event }: Pick<Places, 'event'>): string => `/portal/training/events/${event}/materials`;
export const materialHref = (places: Pick<Places, 'event'>, { publicId }: Pick<AttachedFile, 'publicId'>): string => `${materialsHref(places)}/${publicId}`;
