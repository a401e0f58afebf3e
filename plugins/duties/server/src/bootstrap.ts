import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { needsOf } from './store/needs-of';
import { seedCatalogue } from './store/seed-catalogue';
import { learnAtSchool, learnChildHappened, learnPlans, learnTold, learnTraining } from './use-cases/learn';
import { tellPeople } from './use-cases/tell-people';
import { watchWordings } from './use-cases/watch-wordings';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { outbox, mailer, database, jobs, clock, door } = portal(strapi);
  const needs = needsOf(strapi);
  await seedCatalogue(strapi, clock.now());

  outbox.subscribe('children.at-school', 'duties.facts', async (event) => learnAtSchool(needs, event));
  outbox.subscribe('pep.at-school', 'duties.facts', async (event) => learnPlans(needs, event));
  outbox.subscribe('training.attended', 'duties.facts', async (event) => learnTraining(needs, event));
  outbox.subscribe('children.happened', 'duties.happenings', (event) => learnChildHappened(needs, event));
  outbox.subscribe('tracking.told', 'duties.happenings', (event) => learnTold(needs, event));
  for (const type of ['duties.submitted', 'duties.handed-back', 'duties.wording-changed', 'guidance.changed']) outbox.subscribe(type, 'duties.mail', (event) => tellPeople(needs, mailer, event));
  jobs.every(10, 'duties.wordings', async () => void (await database.inTransaction(() => watchWordings(needs))));

  // After every plugin's register(): whoever writes plans lands on them, and finds the duties second.
  door.home('/portal/duties', ['school-colleague', 'governor', 'trust-lead']);
  door.navigation([{ text: 'Duties', href: '/portal/duties', roles: ['designated-teacher', 'head-teacher', 'school-colleague', 'governor', 'trust-lead'] }]);
};
