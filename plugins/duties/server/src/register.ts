import type { Core } from '@strapi/strapi';
import { addModels, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { dutyMails } from './domain/mails';
import { roles } from './domain/roles';
import { models, sealedColumns } from './models';
import { snapshotMigration } from './models/snapshots';
import { viewsMigration } from './models/views';
import { pages } from './pages';
import { boardPages } from './pages/board-pages';
import { evidencePages } from './pages/evidence/route';
import { reportPages } from './pages/report-pages';
import { reviewPages } from './pages/review-pages';
import { guardPublishing } from './store/guard-publishing';
import { returnNumbers } from './store/return-numbers';
import { boardNeedsOf, needsOf, reportNeedsOf, reviewNeedsOf } from './store/needs-of';
import { addReviewComponent } from './store/review-template-type';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  addModels(strapi, models);
  addReviewComponent(strapi);
  guardPublishing(strapi);
  for (const migration of [snapshotMigration, viewsMigration]) strapi.db.migrations.providers.internal.register(migration);

  const services = portal(strapi);
  services.settings.declare(Object.values(dutyMails));
  services.roles.register(roles);
  for (const [table, column] of sealedColumns) services.vault.registerColumn(table, column);
  services.adminPanel.number({ name: 'duties.returns', title: 'Duties', link: '/portal/duties/schools', count: returnNumbers(boardNeedsOf(strapi)) });
  services.door.mount([...boardPages(boardNeedsOf(strapi)), ...reportPages(reportNeedsOf(strapi)), ...reviewPages(reviewNeedsOf(strapi)), ...pages(needsOf(strapi)), ...evidencePages(boardNeedsOf(strapi))]); // fixed addresses before those with a return in them
};
