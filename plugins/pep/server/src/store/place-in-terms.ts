import { middleOf, type Term } from '@virtual-school/portal-kit';
import type { Database, Settings } from '@virtual-school/strapi-plugin-school-portal/api';

type Unplaced = { authority_id: number; term: string };

/**
 * Plans from before they knew a day of their term are given it by the term's name, once, at the first start of this version:
 * from then on the name may change. What was opened between terms belongs to none.
 */
export const placeInTerms = async ({ database, settings }: { database: Database; settings: Pick<Settings, 'get'> }): Promise<void> => {
  const unplaced: Unplaced[] = await database.query()('peps').whereNull('term_on').distinct('authority_id', 'term');
  for (const { authority_id: authorityId, term: name } of unplaced) {
    const term = (await settings.get<readonly Term[]>(Number(authorityId), 'terms')).find((each) => each.name === name);
    if (term) await database.inTransaction((trx) => trx('peps').where({ authority_id: authorityId, term: name }).whereNull('term_on').update({ term_on: middleOf(term) }));
  }
};
