import { auditService } from '../../../audit';
import type { Clock, Mail, School } from '../../../contract';
import { outboxService } from '../../../outbox';
import { roles as rolesService } from '../../../services/roles';
import { settingsService } from '../../../settings';
import { vaultService } from '../../../vault';
import { invitationDays } from '../../domain/invitation-days';
import { invitationMail, resetMail } from '../../domain/mails';
import { accountNeeds } from '../../needs';
import { authoritiesService } from '../authorities-service';
import type { AccountRow } from '../accounts-store';
import type { Grant } from '../memberships-store';
import { hashPassword } from '../password-hash';
import { resetAsked, sendResetLinks } from '../../use-cases/send-reset-links';
import { testDatabase } from './test-database';

export const password = 'otter lamp seventeen';
let hashed: Promise<string> | undefined;
const school = (urn: string, name: string): School => ({ urn, name, phase: 'Secondary', open: true });
const allSchools = [school('990001', 'Oak Example School'), school('990002', 'Elm Example School')];

const testRoles = () => {
  const roles = rolesService();
  roles.register([
    { name: 'teacher', title: 'Teacher in charge', reach: 'school', invitedBy: ['head', 'officer', 'chief'], idleMinutes: 60, mayBeActed: true },
    { name: 'head', title: 'Head of a school', reach: 'school', invitedBy: ['officer', 'chief'], idleMinutes: 60 },
    { name: 'worker', title: 'Worker', reach: 'caseload', invitedBy: ['officer', 'chief'], idleMinutes: 30 },
    { name: 'officer', title: 'Officer', reach: 'authority', invitedBy: ['chief'], idleMinutes: 30 },
    { name: 'chief', title: 'Chief', reach: 'authority', invitedBy: ['chief'], idleMinutes: 30 },
  ]);
  return roles;
};

/** The accounts of a portal with a clock that the test moves, and mail that the test reads. */
export const testPortal = async () => {
  const { database, end } = await testDatabase();
  let at = Date.parse('2026-11-23T10:00:00.000Z');
  const clock: Clock = { now: () => new Date(at), today: () => new Date(at).toISOString().slice(0, 10) };
  const mails: { to: string; mail: Mail }[] = [];
  const write = async (to: string, mail: Mail) => void mails.push({ to, mail });
  const outbox = outboxService({ database, clock });
  const settings = settingsService({ database });
  settings.declare([invitationDays, invitationMail, resetMail]);

  const needs = accountNeeds({
    database, clock, outbox, settings,
    audit: auditService({ database, clock }),
    vault: vaultService({ PORTAL_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}` }),
    mailer: { toAccount: write, toAddress: write },
    roles: testRoles(),
    authorities: authoritiesService({ database }),
    schools: {
      find: async (urn) => allSchools.find((each) => each.urn === urn),
      findMany: async (urns) => new Map(allSchools.filter((each) => urns.includes(each.urn)).map((each) => [each.urn, each])),
      search: async (text) => allSchools.filter((each) => each.name.toLowerCase().includes(text.toLowerCase())),
      page: async ({ after = '', most }) => allSchools.filter((each) => each.urn > after).slice(0, most),
    },
  });
  outbox.subscribe(resetAsked, 'accounts', sendResetLinks(needs));
  await database.query()('portal_authorities').insert([{ public_id: 'a'.repeat(26), code: '999', name: 'Example Council' }, { public_id: 'b'.repeat(26), code: '998', name: 'Sample Council' }]);

  const hash = await (hashed ??= hashPassword(password));
  const person = (name: string, ...grants: Grant[]): Promise<AccountRow> =>
    database.inTransaction(async () => {
      const address = `${name.toLowerCase().replace(' ', '.')}@example.org`;
      const account = await needs.accounts.create({ name, signInName: address, email: address, passwordHash: hash });
      if (!account) throw new Error('the name is taken');
      for (const grant of grants) await needs.memberships.give(account.id, grant);
      return account;
    });

  return {
    needs, outbox, mails, person, end,
    passMinutes: (minutes: number) => void (at += minutes * 60_000),
    passDays: (days: number) => void (at += days * 86_400_000),
    audited: async (): Promise<{ action: string; outcome: string; about_id: string | null; account_public_id: string }[]> => database.query()('portal_audit').orderBy('id'),
  };
};
export type TestPortal = Awaited<ReturnType<typeof testPortal>>;
