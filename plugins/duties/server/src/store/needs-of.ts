import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { documents } from '@virtual-school/strapi-plugin-documents/api';
import type { BoardNeeds } from '../use-cases/board-needs';
import type { DutyNeeds } from '../use-cases/needs';
import type { ReviewNeeds } from '../use-cases/review-needs';
import type { ReportPageNeeds } from '../pages/report/find';
import type { BoardStore } from './board-store';
import type { CatalogueStore } from './catalogue-store';
import { factsStore } from './facts-store';
import { happeningsStore } from './happenings-store';
import { messagesStore } from './messages-store';
import { overdueStore } from './overdue-store';
import { remindersStore } from './reminders-store';
import { reportsStore } from './reports-store';
import { returnsStore } from './returns-store';
import { reviewsStore } from './reviews-store';
import { sharesStore } from './shares-store';
import type { TemplatesStore } from './templates-store';
import { wordingsStore } from './wordings-store';

/** Everything the use cases work with, from the services of this installation. */
export const needsOf = (strapi: Core.Strapi): DutyNeeds => {
  const { database, vault, clock, outbox, schools, settings, accounts, authorities, files, roles } = portal(strapi);
  const shared = { database, vault, clock };
  const catalogue = strapi.plugin('duties').service('catalogue') as CatalogueStore; // made once: it keeps what is published
  return { catalogue, returns: returnsStore(shared), shares: sharesStore(shared), facts: factsStore(shared), happenings: happeningsStore(shared), wordings: wordingsStore(shared), messages: messagesStore(shared), outbox, schools, settings, accounts, authorities, clock, files, roles };
};

const boardOf = (strapi: Core.Strapi) => strapi.plugin('duties').service('board') as BoardStore;

/** What the Virtual School's board works with. */
export const boardNeedsOf = (strapi: Core.Strapi): BoardNeeds & { mailer: ReturnType<typeof portal>['mailer'] } => {
  const { database, vault, clock, mailer } = portal(strapi);
  const needs = needsOf(strapi);
  const askedDuties = async () => (await needs.catalogue.all()).filter(({ asked, when }) => asked && when !== 'event');
  return { ...needs, board: boardOf(strapi), overdue: overdueStore({ database }), reminders: remindersStore({ database, clock }), reviews: reviewsStore({ database, vault, clock }), askedDuties, sheet: documents(strapi).sheet, database, mailer };
};

/** What the reports to governors work with. */
export const reportNeedsOf = (strapi: Core.Strapi): ReportPageNeeds => {
  const { database, vault, clock } = portal(strapi);
  return { ...needsOf(strapi), board: boardOf(strapi), reports: reportsStore({ database, vault, clock }), documents: documents(strapi) };
};

/** What self-reviews work with. */
export const reviewNeedsOf = (strapi: Core.Strapi): ReviewNeeds => {
  const { database, vault, clock, schools } = portal(strapi);
  return { templates: strapi.plugin('duties').service('templates') as TemplatesStore, reviews: reviewsStore({ database, vault, clock }), pdf: documents(strapi).pdf, schools, clock };
};
