import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Duty } from '../domain/duty';

/** The wording of each duty as it was last seen published: so a change is noticed once, on whichever node. */
export const wordingsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const query = () => database.query()('duties_wordings');
  return {
    known: async (): Promise<ReadonlyMap<string, string>> => new Map(((await query().select('code', 'wording')) as { code: string; wording: string }[]).map(({ code, wording }) => [code, wording])),
    keep: async (duties: readonly Duty[]): Promise<void> => {
      const since = clock.now().toISOString();
      if (duties.length > 0) await query().insert(duties.map(({ code, wording }) => ({ code, wording, since }))).onConflict(['code']).merge(['wording', 'since']);
    },
  };
};
export type WordingsStore = ReturnType<typeof wordingsStore>;
