import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { boardReaders } from './domain/board-roles';
import { boardNeedsOf, needsOf, reportNeedsOf } from './store/needs-of';
import { seedCatalogue } from './store/seed-catalogue';
import { seedSelfReviews } from './store/seed-self-reviews';
import { keepSchools } from './use-cases/keep-schools';
import { learnAtSchool, learnChildHappened, learnFirstPlan, learnPlans, learnReport, learnTold, learnToldChildren, learnTraining } from './use-cases/learn';
import { sendReminders } from './use-cases/remind-schools';
import { tellOfMessage } from './use-cases/tell-of-messages';
import { tellPeople } from './use-cases/tell-people';
import { drawReport, tellGovernors } from './use-cases/write-report';
import { watchWordings } from './use-cases/watch-wordings';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { outbox, mailer, database, jobs, clock, door } = portal(strapi);
  const needs = needsOf(strapi);
  await seedCatalogue(strapi, clock.now());
  await seedSelfReviews(strapi, clock.now());

  outbox.subscribe('children.at-school', 'duties.facts', async (event) => learnAtSchool(needs, event));
  outbox.subscribe('pep.at-school', 'duties.facts', async (event) => learnPlans(needs, event));
  outbox.subscribe('training.attended', 'duties.facts', async (event) => learnTraining(needs, event));
  outbox.subscribe('children.happened', 'duties.happenings', (event) => learnChildHappened(needs, event));
  for (const type of ['duties.submitted', 'duties.handed-back', 'duties.wording-changed', 'guidance.changed']) outbox.subscribe(type, 'duties.mail', (event) => tellPeople(needs, mailer, event));
  for (const type of ['duties.message', 'duties.message-answered']) outbox.subscribe(type, 'duties.message-mail', (event) => tellOfMessage(needs, mailer, event));
  for (const type of ['tracking.told', 'tracking.amended', 'tracking.withdrawn']) {
    outbox.subscribe(type, 'duties.happenings', (event) => learnTold(needs, event));
    outbox.subscribe(type, 'duties.report', async (event) => learnReport(needs, event));
  }
  outbox.subscribe('pep.approved', 'duties.happenings', async (event) => learnFirstPlan(needs, event));
  outbox.subscribe('tracking.at-school', 'duties.facts', async (event) => learnToldChildren(needs, event));
  const reports = reportNeedsOf(strapi);
  outbox.subscribe('duties.report-issued', 'duties.report-document', (event) => drawReport(reports, event));
  outbox.subscribe('duties.report-issued', 'duties.report-mail', (event) => tellGovernors(needs, mailer, event));
  const board = boardNeedsOf(strapi);
  await database.inTransaction(() => board.board.fillOrder());
  jobs.every(15, 'duties.reminders', async () => void (await sendReminders(board, clock.today())));
  jobs.every(60, 'duties.schools', async () => void (await keepSchools(board)));
  jobs.every(10, 'duties.wordings', async () => void (await database.inTransaction(() => watchWordings(needs))));

  door.home('/portal/duties', ['school-colleague']);
  door.home('/portal/duties/reports', ['governor']);
  door.home('/portal/duties/schools', ['trust-lead']);
  door.navigation([
    { text: 'Duties', href: '/portal/duties', roles: ['designated-teacher', 'head-teacher', 'school-colleague'] },
    { text: 'Reports', href: '/portal/duties/reports', roles: ['designated-teacher', 'head-teacher', 'governor'] },
    { text: 'Schools', href: '/portal/duties/schools', roles: boardReaders },
  ]);
};
