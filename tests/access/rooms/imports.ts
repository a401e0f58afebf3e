import fs from 'node:fs';
import path from 'node:path';
import type { Room } from '../rule';

const upload = 'upload'.padEnd(26, 'x');
const [columns = ''] = fs.readFileSync(path.resolve(__dirname, '../../fixtures/roll/2026-11-20.csv'), 'utf8').split(/\r?\n/);

const ofUpload = { of: 'record', roles: ['data-officer'], who: ['officer'] } as const;

/** Files of children: a roll without a row waits, which proposes every child of the authority as a leaver. */
export const imports: Room = {
  rules: {
    '/portal/imports': { to: ['data-officer'] },
    '/portal/imports/roll': { to: ['data-officer'] },
    '/portal/imports/return': { to: ['data-officer'] },
    '/portal/imports/:importId': ofUpload,
    '/portal/imports/:importId/problems.csv': ofUpload,
  },
  async prepare({ services: { database, vault }, authorities, people }) {
    const content = vault.seal(JSON.stringify([{ name: 'roll.csv', base64: Buffer.from(columns).toString('base64') }]));
    await database.inTransaction((trx) => trx('child_uploads').insert({ public_id: upload, authority_id: authorities[0], account_id: people.officer.id, kind: 'roll', as_of: '2026-11-02', name: 'roll.csv', content, state: 'waiting', sent_at: '2026-11-02T09:00:00.000Z' }));
  },
  fill: (address) => address.replace(':importId', upload),
};
