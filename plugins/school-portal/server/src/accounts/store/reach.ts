import type { Knex } from 'knex';
import type { Reachable } from '../domain/grants';

/** Rows of `table` (role, urn, authority_id) that somebody may see and change. Nothing in reach: no row. */
export const withinReach = (query: Knex.QueryBuilder, table: string, reach: readonly Reachable[]): Knex.QueryBuilder =>
  query.where((any) => {
    any.whereRaw('1 = 0');
    for (const { role, urns, authorityIds } of reach) {
      any.orWhere((each) => {
        each.where(`${table}.role`, role).where((place) => {
          place.whereIn(`${table}.authority_id`, [...authorityIds]);
          if (urns === 'any') place.orWhereNotNull(`${table}.urn`);
          else place.orWhereIn(`${table}.urn`, [...urns]);
        });
      });
    }
  });
