import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { SchoolFacts } from '../domain/applies';
import { plansNow } from '../domain/plans-now';

type Row = Record<string, string | number | null>;
export type Fact = { urn: string; authorityId?: number; kind: 'at-school' | 'plans' | 'training' | 'told' | 'told-children'; /** Of several of a kind: the first day of a term, a booking. */ key: string; content: Record<string, unknown>; day: string; at: string };
export type KnownFact = { /** 0: of no authority. */ authorityId: number; key: string; content: Record<string, unknown>; day: string };

/** What other plugins tell of a school. An event that comes twice or late changes nothing: the latest one stands. */
export const factsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const query = () => database.query()('duties_facts');
  const of = async (urn: string, kind: Fact['kind']): Promise<KnownFact[]> =>
    ((await query().where({ urn, kind }).orderBy(['day', 'at'])) as Row[]).map((row) => ({ authorityId: Number(row.authority_id), key: String(row.key), content: JSON.parse(String(row.content)) as Record<string, unknown>, day: String(row.day) }));

  const plansOf = async (urn: string): Promise<KnownFact[]> => plansNow(await of(urn, 'plans'));

  return {
    of,
    /** Of the latest term that councils told plans of. */
    plansNow: plansOf,
    /** Only what is certain: a yes. Nothing is concluded from a roll without a child in care. */
    async knownOf(urn: string): Promise<SchoolFacts> {
      const any = (told: readonly KnownFact[], name: string) => told.some(({ content }) => Number(content[name]) > 0);
      const [lookedAfter, withSen] = [any(await of(urn, 'at-school'), 'lookedAfter'), any(await plansOf(urn), 'withSen')];
      return { ...((lookedAfter || withSen) && { lookedAfter: 'yes' as const }), ...(withSen && { withSen: 'yes' as const }) };
    },
    learn: ({ urn, authorityId, kind, key, content, day, at }: Fact) =>
      query().insert({ urn, authority_id: authorityId ?? 0, kind, key, content: JSON.stringify(content), day, at: at || clock.now().toISOString() }).onConflict(['urn', 'kind', 'authority_id', 'key']).merge(['content', 'day', 'at']).where('duties_facts.at', '<', at),
  };
};
export type FactsStore = ReturnType<typeof factsStore>;
