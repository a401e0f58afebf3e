import type { PortalServices } from '../contract';
import { sessionsStore, type SessionsStore } from './api-for-door';
import { accountsStore, type AccountsStore } from './store/accounts-store';
import { cardsStore, type CardsStore } from './store/cards-store';
import { invitationsStore, type InvitationsStore } from './store/invitations-store';
import { limitsStore, type LimitsStore } from './store/limits-store';
import { membershipsStore, type MembershipsStore } from './store/memberships-store';
import { peopleStore, type PeopleStore } from './store/people-store';
import { resetsStore, type ResetsStore } from './store/resets-store';

type Services = Pick<PortalServices, 'database' | 'clock' | 'vault' | 'audit' | 'outbox' | 'mailer' | 'roles' | 'settings' | 'schools' | 'authorities'>;

/** What the verbs and pages of this folder work with. */
export type AccountNeeds = Services & {
  accounts: AccountsStore;
  cards: CardsStore;
  invitations: InvitationsStore;
  limits: LimitsStore;
  memberships: MembershipsStore;
  people: PeopleStore;
  resets: ResetsStore;
  sessions: SessionsStore;
};

export const accountNeeds = ({ database, clock, vault, audit, outbox, mailer, roles, settings, schools, authorities }: Services): AccountNeeds => ({
  database, clock, vault, audit, outbox, mailer, roles, settings, schools, authorities,
  accounts: accountsStore({ database, clock }),
  cards: cardsStore({ database, clock, vault }),
  invitations: invitationsStore({ database, clock }),
  limits: limitsStore({ database, clock }),
  memberships: membershipsStore({ database, clock }),
  people: peopleStore({ database, clock }),
  resets: resetsStore({ database, clock }),
  sessions: sessionsStore({ database, clock, roles }),
});
