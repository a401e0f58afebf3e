import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { templateName, testEnv, withPostgres } from './environment';

const root = path.resolve(__dirname, '../..');

/** Boots once into an empty database; every test file then works on a copy of it. */
export default async (): Promise<void> => {
  const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(memory, 'vsp-test-'));
  process.env.TEST_FOLDER = folder;
  const isPostgres = process.env.TEST_DATABASE === 'postgres';
  if (isPostgres) {
    await withPostgres('postgres', async (client) => {
      await client.query(`drop database if exists ${templateName} with (force)`);
      await client.query(`create database ${templateName}`);
    });
  }
  const database = isPostgres ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: `${process.env.TEST_POSTGRES_URL}/${templateName}` } : { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'template.db') };
  execFileSync('node', [path.join(root, 'tests/support/make-template.cjs')], { env: { ...process.env, ...testEnv, ...database }, stdio: ['ignore', 'ignore', 'inherit'] });
};
