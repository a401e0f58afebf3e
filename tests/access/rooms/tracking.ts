import type { ChildName, World } from '../../support/world';
import { urnOf } from '../../support/world';
import { makeReports, type SeedReport } from '../../support/factories/reports';
import { randomFrom } from '../../support/factories/random';
import { virtualSchool, type Room } from '../rule';

const schoolReaders = ['designated-teacher', 'head-teacher'] as const;
const tellers = [...schoolReaders, 'school-office'] as const;
const readers = [...schoolReaders, 'social-worker', ...virtualSchool] as const;

/** Every child's school of today has told something of them; `moved` is at the second school now. */
const schoolOf: Record<ChildName, number> = { own: 1, sameSchool: 1, elsewhere: 2, moved: 2, foreign: 3 };
let reports: Partial<Record<ChildName, string>> = {};

const prepare = async (world: World): Promise<void> => {
  const { database, vault } = world.services;
  const names = Object.keys(schoolOf) as ChildName[];
  const seeds = names.map((name): SeedReport => ({ childId: world.children[name].id, authorityId: Number(world.authorities[name === 'foreign' ? 1 : 0]), urn: urnOf(schoolOf[name]), what: 'suspension', from: '2026-11-02', to: '2026-11-03', sessions: 4, toldAt: '2026-11-02T10:00:00.000Z', stage: 'told', toldBy: world.people.teacher.id, toldName: 'The invented teacher' }));
  const made = await database.inTransaction(() => makeReports(database, vault, randomFrom(11), seeds));
  reports = Object.fromEntries(names.map((name, index) => [name, made[index]?.publicId]));
};

export const tracking: Room = {
  rules: {
    '/portal/tell-us': { to: tellers },
    '/portal/tell-us/:childId/:what': { of: 'child', see: tellers },
    '/portal/reports': { to: readers },
    '/portal/reports/:report': { of: 'child', see: readers },
    '/portal/reports/:report/amend': { of: 'child', see: schoolReaders },
  },
  prepare,
  fill: (address, route, _world, child) => (/^\/portal\/(reports|tell-us)/.test(route) ? address.replace(':what', 'suspension').replace(':report', () => reports[child] ?? '') : address),
};
