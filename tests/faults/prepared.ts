import fs from 'node:fs';
import { withPostgres } from '../support/environment';
import { bootWorld, type PersonName, type World } from '../support/world';

export type Prepared = {
  /** What a server has to be started with to find this world. */
  env: Record<string, string | undefined>;
  remove(): Promise<void>;
};

/** Makes a world, lets go of it and leaves its database behind, for a server in a process of its own. */
export const prepare = async <T extends object>(make: (world: World) => Promise<T>): Promise<Prepared & T> => {
  const world = await bootWorld();
  const made = await make(world);
  await world.strapi.destroy();
  const env: Record<string, string | undefined> = { ...process.env, LOG_LEVEL: 'error' };
  const { DATABASE_FILENAME: file = '', DATABASE_URL: url = '', MAIL_FOLDER: mail = '' } = env;
  return {
    ...made,
    env,
    remove: async () => {
      fs.rmSync(mail, { recursive: true, force: true });
      if (env.DATABASE_CLIENT === 'postgres') await withPostgres('postgres', (client) => client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`));
      else for (const end of ['', '-wal', '-shm']) fs.rmSync(file + end, { force: true });
    },
  };
};

/** Plans of one child, a term each; the terms are invented. */
export const plansAt = async (world: World, stage: 'to-do' | 'returned', count: number): Promise<string[]> => {
  const plans: string[] = [];
  for (let at = 1; at <= count; at += 1) plans.push((await world.plan('own', stage, `Invented term ${stage} ${at}`)).publicId);
  return plans;
};

export const tokensOf = async (world: World, person: PersonName, count: number): Promise<string[]> => {
  const tokens: string[] = [];
  for (let at = 0; at < count; at += 1) tokens.push(await world.sessionOf(person));
  return tokens;
};
