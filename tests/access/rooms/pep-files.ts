import { aFile } from '../../support/factories/files';
import type { ChildName } from '../../support/world';
import { virtualSchool, type Room } from '../rule';

const readers = ['designated-teacher', 'social-worker', ...virtualSchool] as const;
const kept = new Map<string, string>();

/** Files of a section of a plan of the school’s and of one of social care’s. */
export const pepFiles: Room = {
  rules: {
    '/portal/peps/:pep/sections/:section/files (school)': { of: 'child', see: readers, change: 'designated-teacher' },
    '/portal/peps/:pep/sections/:section/files (care)': { of: 'child', see: readers, change: 'social-worker' },
    '/portal/peps/:pep/files/:file (my-voice)': { of: 'child', see: readers },
    '/portal/peps/:pep/files/:file (people)': { of: 'child', see: readers },
  },
  async prepare(world) {
    for (const child of Object.keys(world.plans) as ChildName[]) {
      for (const part of ['my-voice', 'people']) kept.set(`${child} ${part}`, await aFile(world.services, world.people.teacher.id, { type: 'pep', id: world.plans[child].publicId, part }));
    }
  },
  fill: (address, route, _world, child) => (route.startsWith('/portal/peps/') ? address.replace(':file', () => kept.get(`${child} ${/\((.*)\)$/.exec(route)?.[1]}`) ?? '') : address),
};
