import type { Core } from '@strapi/strapi';
import { children } from '@virtual-school/strapi-plugin-children/api';
import { documents } from '@virtual-school/strapi-plugin-documents/api';
import { addModels, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { pepMails } from './domain/mails';
import { pepSettingDefinitions } from './domain/settings';
import { pepModels } from './models';
import { snapshotMigration } from './models/snapshots';
import { needsOf } from './store/needs-of';
import { checkers, everybody } from './pages/about';
import { checkPage, takeBackPage } from './pages/check/route';
import { endingPage } from './pages/ending/route';
import { draftFile, issuedFile } from './pages/files/route';
import { listPage } from './pages/list/route';
import { meetingPage } from './pages/meeting/route';
import { openPage } from './pages/open/route';
import { planPage } from './pages/plan/route';
import { readPage } from './pages/read/route';
import { reviewPage } from './pages/review/route';
import { sectionPage } from './pages/section/route';
import { sectionFiles } from './pages/section-files/route';
import { childByReference } from './store/child-by-reference';
import { idsByReference } from './store/ids-by-reference';
import { planNumbers } from './store/plan-numbers';

const sealed = [['pep_sections', 'answers'], ['pep_parts', 'returned_reason'], ['peps', 'outcome_reason'], ['peps', 'extra_reason'], ['pep_premium_decisions', 'reason'], ['pep_snapshots', 'content']] as const;

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  addModels(strapi, pepModels);
  strapi.db.migrations.providers.internal.register(snapshotMigration);

  const { door, settings, vault, adminPanel, database } = portal(strapi);
  settings.declare([...pepSettingDefinitions, ...Object.values(pepMails)]);
  adminPanel.number({ name: 'pep.due', title: 'Plans', link: '/portal/peps', count: planNumbers(portal(strapi)) });
  adminPanel.reference(idsByReference(database));
  for (const [table, column] of sealed) vault.registerColumn(table, column);

  const needs = needsOf(strapi);
  const withDocuments = { ...needs, documents: documents(strapi) };
  door.mount([
    listPage(needs), openPage({ ...needs, childByReference: childByReference(portal(strapi).database, children(strapi).visibility) }), planPage(withDocuments), meetingPage(needs), sectionPage(needs),
    checkPage(needs), takeBackPage(needs), reviewPage(needs), endingPage(needs), readPage(needs), draftFile(withDocuments), issuedFile(withDocuments),
    ...sectionFiles(needs),
  ]);
  door.home('/portal/peps', everybody);
  door.navigation([{ text: 'Plans', href: '/portal/peps', roles: everybody }, { text: 'To check', href: '/portal/peps?state=with-virtual-school', roles: checkers }]);
};
