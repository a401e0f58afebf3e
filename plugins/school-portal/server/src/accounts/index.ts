import type { Core } from '@strapi/strapi';
import { only, type Definition } from '@virtual-school/portal-kit';
import { portal } from '../api';
import type { DoorService } from '../services/door';
import { accountPage, signOutPage } from './pages/account/route';
import { codePage } from './pages/code/route';
import { invitationPage } from './pages/invitation/route';
import { invitePage } from './pages/invite/route';
import { peoplePage } from './pages/people/route';
import { askForResetPage, resetPage, resetSentPage } from './pages/reset/route';
import { appFactorPage, cardFactorPage, chooseFactorPage } from './pages/second-factor/route';
import { signInPage } from './pages/sign-in/route';
import { accountsStore } from './store/accounts-store';
import { invitationsStore } from './store/invitations-store';
import { limitsStore } from './store/limits-store';
import { peopleStore } from './store/people-store';
import type { SessionsStore } from './api-for-door';

export { accountModels } from './models';
export { accountsService, authoritiesService, accountsStore } from './store/accounts-store';
export { invitationsStore } from './store/invitations-store';
export { closeUsersPermissions } from './store/close-users-permissions';

/** Roles that may invite, whoever registered them; known when a page is opened, written here for the matrix. */
const inviters = ['virtual-school-head', 'data-officer', 'head-teacher'];

export const invitationDays = { name: 'portal.invitation-days', title: 'Days that an invitation works', kind: 'number' as const, default: 7, min: 1, max: 30 };

export const accountPages = (strapi: Core.Strapi): Definition[] => {
  const services = portal(strapi);
  services.settings.declare([invitationDays]);
  const sessions = new Proxy({} as SessionsStore, { get: (_target, name: keyof SessionsStore) => (services.door as DoorService).needs().sessions[name] });
  const needs = { ...services, accounts: accountsStore(services), invitations: invitationsStore(services), limits: limitsStore(services), people: peopleStore(services), sessions };
  const stand = { as: 'designated-teacher', by: 'head-teacher' };
  return [
    signInPage(needs), codePage(needs), chooseFactorPage(needs), appFactorPage(needs), cardFactorPage(needs), invitationPage(needs),
    askForResetPage(needs), resetSentPage(), resetPage(needs), signOutPage(needs), accountPage(needs),
    invitePage(needs, only(...inviters)), peoplePage(needs, only(...inviters), stand),
  ];
};
