import { bootWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

test('the list of a designated teacher holds the children at their school, and nobody else', async () => {
  const page = await (await world.as('teacher')).get('/portal/peps');
  expect(page.status).toBe(200);
  expect(page.text).toContain(world.children.own.name);
  expect(page.text).toContain(world.children.sameSchool.name);
  for (const child of [world.children.elsewhere, world.children.moved, world.children.foreign]) expect(page.text).not.toContain(child.name);
});

test('somebody of another school is told that there is no such plan', async () => {
  const page = await (await world.as('otherTeacher')).get(`/portal/peps/${world.plans.own.publicId}`);
  expect(page.status).toBe(404);
  expect(page.text).not.toContain(world.children.own.reference);
});
