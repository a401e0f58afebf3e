import type { Actor } from '@virtual-school/portal-kit';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import { isKeeper, keptAuthorities, trustSchools } from '../domain/board-roles';
import type { BoardReach } from '../store/board-store';

/** The schools in the area of the person's own authority; for a trust lead the schools that they hold. */
export const reachOf = async ({ authorities }: Pick<PortalServices, 'authorities'>, actor: Actor): Promise<BoardReach> => {
  if (!isKeeper(actor)) return { urns: trustSchools(actor) };
  const kept = new Set(keptAuthorities(actor));
  return { laCodes: (await authorities.all()).filter(({ id }) => kept.has(id)).map(({ code }) => code) };
};
