import { bootWorld, service, type ChildName, type World } from '../support/world';
import { roleOf, rooms } from './expected';

export const childNames = ['own', 'sameSchool', 'elsewhere', 'moved', 'foreign'] as const;
const leaver = 'leaver'.padEnd(26, 'x');
const personOf: Record<string, keyof typeof roleOf> = { 'a designated teacher': 'teacher', 'a social worker': 'worker', 'an adviser': 'adviser' };

/** A rule's address without its variant in brackets. */
export const pathOf = (route: string): string => route.replace(/ \(.*\)$/, '');
const variantOf = (route: string): string => /\((.*)\)$/.exec(route)?.[1] ?? '';

/** An agreed plan of every child, with the documents that were issued for it. */
const agreePlans = async (world: World): Promise<Record<string, { publicId: string }>> => {
  const agreed = Object.fromEntries(await Promise.all(childNames.map(async (child) => [child, await world.plan(child, 'approved', 'Summer 2026')] as const)));
  await world.services.database.inTransaction(async () => {
    for (const { publicId } of Object.values(agreed)) await world.services.outbox.emit('pep.document-wanted', { pep: publicId });
  });
  await service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();
  return agreed;
};

/** `addressOf`: the address of a rule, with a record of this world in it: one of this child where it is about a child. */
export type Prepared = { world: World; addressOf: (route: string, child: ChildName) => string };

/** A small world in which every address of the portal names a record that is there. */
export const prepareWorld = async (): Promise<Prepared> => {
  const world = await bootWorld();
  const agreed = await agreePlans(world);
  for (const room of rooms) await room.prepare?.(world);
  await world.services.database.inTransaction((trx) => trx('child_leavers').insert({ public_id: leaver, authority_id: world.authorities[0], child_id: world.children.own.id, proposed_at: '2026-11-02T09:00:00.000Z', proposed_day: '2026-11-02', file: 'roll', open: 'yes' }));

  const addressOf = (route: string, child: ChildName): string => {
    const variant = variantOf(route);
    return rooms.reduce((address, room) => room.fill?.(address, route, world, child) ?? address, pathOf(route))
      .replace(':pep', () => (route.endsWith('plan.pdf') ? agreed[child]?.publicId ?? '' : world.plans[child].publicId))
      .replace(':childId', () => world.children[child].publicId)
      .replace(':leaverId', leaver)
      .replace(':person', () => world.people[personOf[variant] ?? 'teacher'].publicId)
      .replace(':section', variant === 'care' ? 'people' : 'my-voice')
      .replace(':part', variant)
      .replace(':token', 'a'.repeat(52));
  };
  return { world, addressOf };
};
