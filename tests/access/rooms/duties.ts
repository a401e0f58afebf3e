import { aFile } from '../../support/factories/files';
import { publicIdFrom, randomFrom } from '../../support/factories/random';
import { urnOf } from '../../support/world';
import type { Room } from '../rule';

const onlookers = ['designated-teacher', 'head-teacher', 'school-colleague', 'governor', 'trust-lead'] as const;
const keepers = ['virtual-school-adviser', 'virtual-school-head'] as const;
const answerers = ['designated-teacher', 'head-teacher', 'school-colleague'] as const;
const writers = ['designated-teacher', 'head-teacher'] as const;
const ofSchool = ['teacher', 'colleague', 'head'] as const;
const virtualSchool = ['virtual-school-adviser', 'virtual-school-head'] as const;

const random = randomFrom(311);
/** Returns of the first school: one of a school with a child, one without, one of an earlier year that is confirmed; something that happened there, and a question of the Virtual School. */
const [withPupils, short, happening, confirmed, message] = [publicIdFrom(random), publicIdFrom(random), publicIdFrom(random), publicIdFrom(random), publicIdFrom(random)];
/** A file of each kind, by the variant in brackets. */
const evidence = new Map<string, string>();
const at = '2026-11-04T09:00:00.000Z';

/** What a school says of itself is read by its own people; a colleague reads the areas that were given to them. */
export const duties: Room = {
  rules: {
    '/portal/duties': { to: onlookers },
    '/portal/duties/also-worth-knowing': { to: answerers },
    '/portal/duties/events/:happening': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/messages/:message': { of: 'record', roles: [...writers, ...virtualSchool], who: [...ofSchool, 'adviser', 'office'] },
    '/portal/duties/:return': { of: 'record', roles: answerers, who: [...ofSchool, 'assistant'] },
    '/portal/duties/:return/facts': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/:return/short': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/:return/areas/:area (given to a colleague)': { of: 'record', roles: answerers, who: [...ofSchool, 'assistant'] },
    '/portal/duties/:return/areas/:area (given to nobody)': { of: 'record', roles: answerers, who: ofSchool },
    '/portal/duties/:return/check': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/:return/share': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/:return/own-view': { of: 'record', roles: ['designated-teacher'], who: ['teacher', 'colleague'] },
    '/portal/duties/:return/evidence/:duty (given to a colleague)': { of: 'record', roles: answerers, who: [...ofSchool, 'assistant'] },
    '/portal/duties/:return/evidence/:duty (given to nobody)': { of: 'record', roles: answerers, who: ofSchool },
    '/portal/duties/:return/files/:file (given to a colleague)': { of: 'record', roles: [...answerers, ...keepers], who: [...ofSchool, 'assistant'] },
    '/portal/duties/:return/files/:file (given to nobody)': { of: 'record', roles: [...answerers, ...keepers], who: ofSchool },
    '/portal/duties/:return/files/:file (confirmed)': { of: 'record', roles: [...answerers, ...keepers], who: [...ofSchool, 'adviser', 'office'] },
  },
  async prepare(world) {
    const row = (publicId: string, year: number, lookedAfter: string, state = 'open') => ({
      public_id: publicId, urn: urnOf(1), la_code: '999', year, state, version: 0, edition: 1, started_at: at, started_by: world.people.teacher.id, asked: 0, answered: 0, not_yet: 0, changed_at: at,
      facts: JSON.stringify({ lookedAfter, withSen: 'no', previouslyLookedAfter: 'no', careLeaver: 'no', socialWorker: 'no', kinship: 'no' }),
    });
    await world.services.database.inTransaction(async (trx) => {
      const [made] = await trx('duties_returns').insert([row(withPupils, 2026, 'yes'), row(short, 2025, 'no'), row(confirmed, 2024, 'yes', 'confirmed')]).returning('id');
      await trx('duties_shares').insert({ return_id: made.id, area: 'appointment', account_id: world.people.assistant.id, until_day: '2026-12-18', given_by: world.people.teacher.id, given_at: at });
      await trx('duties_happenings').insert({ public_id: happening, urn: urnOf(1), authority_id: world.authorities[0], event_id: 'access', event: 'came-into-care', code: 'D26', on_day: '2026-11-02', due_on: '2026-11-16', state: 'open', version: 0, at });
      await trx('duties_messages').insert({ public_id: message, authority_id: world.authorities[0], urn: urnOf(1), year: 2026, kind: 'question', state: 'open', version: 0, text: world.services.vault.seal('Who keeps the list?'), account_id: world.people.adviser.id, role: 'virtual-school-adviser', at });
    });
    for (const [variant, id, part] of [['given to a colleague', withPupils, 'D01'], ['given to nobody', withPupils, 'D18'], ['confirmed', confirmed, 'D18']] as const) {
      evidence.set(variant, await aFile(world.services, world.people.teacher.id, { type: 'duties-return', id, part }));
    }
  },
  fill: (address, route) => address
    .replace(':happening', happening)
      .replace(':message', message)
    .replace(':return', route.endsWith('/short') ? short : route.endsWith('(confirmed)') ? confirmed : withPupils)
    .replace(':area', route.includes('nobody') ? 'leadership' : 'appointment')
    .replace(':duty', route.includes('nobody') ? 'd18' : 'd01')
    .replace(':file', evidence.get(/\((.*)\)$/.exec(route)?.[1] ?? '') ?? ':file'),
};
