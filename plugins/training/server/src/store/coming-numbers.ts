import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';

type Count = { value: number; note: string };

/** For the admin panel's home page: what is coming, and who waits for a place. */
export const comingNumbers = ({ database, clock }: { database: Database; clock: Clock }) => async (): Promise<Count[]> => {
  const [row] = await database.query()('training_places').where('listed', 'yes').where('starts_at', '>=', clock.now().toISOString()).count({ events: '*' }).sum({ taken: 'taken', waiting: 'waiting' });
  const of = (name: string) => Number((row as Record<string, unknown> | undefined)?.[name] ?? 0);
  return [{ value: of('events'), note: 'events to come' }, { value: of('taken'), note: 'places taken' }, { value: of('waiting'), note: 'on waiting lists' }];
};
