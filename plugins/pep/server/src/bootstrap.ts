import type { Core } from '@strapi/strapi';
import { documents } from '@virtual-school/strapi-plugin-documents/api';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { needsOf } from './store/needs-of';
import { placeInTerms } from './store/place-in-terms';
import { toldStore } from './store/told-store';
import { issuePlan } from './use-cases/issue-plan';
import { openTerm } from './use-cases/open-pep';
import { publishCounts } from './use-cases/publish-counts';
import { tellPeople } from './use-cases/tell-people';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { outbox, mailer, database, vault, jobs, authorities, clock } = portal(strapi);
  const needs = needsOf(strapi);
  await placeInTerms({ database, settings: needs.settings });
  const inTransaction = <T>(work: () => Promise<T>) => database.inTransaction(work);

  for (const type of ['pep.approved', 'pep.document-wanted']) outbox.subscribe(type, 'pep.documents', (event) => issuePlan({ ...needs, issue: (order) => documents(strapi).issued.issue(order) }, event));
  for (const type of ['pep.opened', 'pep.signed', 'pep.returned', 'pep.approved', 'pep.meeting-set']) outbox.subscribe(type, 'pep.mail', (event) => tellPeople(needs, mailer, event));

  jobs.every(60, 'pep.open-term', async () => {
    for (const authority of await authorities.all()) await openTerm(needs, inTransaction, authority.id, clock.today());
  });
  jobs.every(60, 'pep.counts', async () => {
    for (const authority of await authorities.all()) await inTransaction(() => publishCounts(needs, toldStore({ database, vault }), authority.id, clock.today()));
  });
};
