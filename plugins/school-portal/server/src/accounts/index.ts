import type { Core } from '@strapi/strapi';
import type { Definition } from '@virtual-school/portal-kit';
import { portal } from '../api';
import { announceAccounts } from './announce';
import { accountNeeds } from './needs';
import { ownAccount } from './pages/account/route';
import { acting } from './pages/acting/route';
import { enterCode } from './pages/code/route';
import { invitation } from './pages/invitation/route';
import { invite } from './pages/invite/route';
import { ownPassword } from './pages/password/route';
import { people } from './pages/people/route';
import { person } from './pages/person/route';
import { askForResetPage, reset, resetSent } from './pages/reset/route';
import { appFactor, cardFactor, chooseFactor } from './pages/second-factor/route';
import { signIn } from './pages/sign-in/route';
import { signOut } from './pages/sign-out/route';

export { accountModels } from './models';
export { accountsStore } from './store/accounts-store';
export { accountsService } from './store/accounts-service';
export { authoritiesService, makeAuthority } from './store/authorities-service';
export { accountList, type AccountQuery, type ListedAccount } from './store/account-list';
export { accountNeeds, type AccountNeeds } from './needs';
export { inviteFirstHolder, resendInvitation, withdrawInvitation } from './use-cases/administer-invitations';
export { blockPerson, unblockPerson } from './use-cases/block-person';
export { closeUsersPermissions } from './store/close-users-permissions';

/** In register(): tells the other services what accounts need of them, and gives the pages for the door. */
export const accountPages = (strapi: Core.Strapi): Definition[] => {
  const services = portal(strapi);
  const needs = accountNeeds(services);
  announceAccounts(needs, services);
  return [
    signIn(needs), enterCode(needs), chooseFactor(needs), appFactor(needs), cardFactor(needs), signOut(needs),
    invitation(needs), askForResetPage(needs), resetSent(), reset(needs), // '/portal/reset/sent' before the one with a token
    ownAccount(needs), ownPassword(needs), invite(needs), people(needs), person(needs), acting(needs),
  ];
};
