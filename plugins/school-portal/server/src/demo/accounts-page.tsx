import { anyone, defineAction, ok, refuse, type PageContext } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { sessionsStore } from '../accounts/api-for-door';
import type { Roles } from '../contract';
import type { DemoAccount, DemoStore } from './demo-store';

type Needs = { store: DemoStore; roles: Roles; sessions: () => ReturnType<typeof sessionsStore> };
type Loaded = { title: string; accounts: DemoAccount[] }[];

const AccountsView = ({ groups, page }: { groups: Loaded; page: PageContext }) => (
  <>
    <h1 className="govuk-heading-l">Try the portal</h1>
    <p className="govuk-body-l">Everybody and every school here is invented. Press a name to sign in as that person.</p>
    <p className="govuk-body">People with a real account use a password and a second factor. The demonstration leaves both out, on this page only.</p>
    {groups.map((group) => (
      <section key={group.title}>
        <h2 className="govuk-heading-m">{group.title}</h2>
        {group.accounts.map((account) => (
          <form method="post" noValidate key={account.publicId}>
            <input type="hidden" name="_csrf" value={page.csrf} />
            <input type="hidden" name="account" value={account.publicId} />
            <button className="govuk-button govuk-button--secondary" type="submit" data-module="govuk-button">{account.name}</button>
          </form>
        ))}
      </section>
    ))}
    <p className="govuk-body"><a className="govuk-link" href="/portal/demo/mail">Read the mail that the portal has sent</a></p>
  </>
);

export const accountsPage = ({ store, roles, sessions }: Needs) => {
  const titles = () => roles.all().map(({ name, title }) => ({ name, title }));
  const everybody = async () => store.accounts(titles().map((role) => role.name));
  return defineAction({
    path: '/portal/demo',
    allow: anyone,
    audit: { notAudited: 'demonstration only: invented people' },
    load: async () => {
      const accounts = await everybody();
      return ok(titles().map((role) => ({ title: role.title, accounts: accounts.filter((account) => account.role === role.name) })).filter((group) => group.accounts.length > 0));
    },
    form: z.strictObject({ account: z.string().max(40) }),
    act: async (visit, form) => {
      const account = (await everybody()).find((each) => each.publicId === form.account);
      if (!account) return refuse('not-found');
      const { token } = await sessions().start(account.id, 'full');
      visit.browser.setCookie('session', token);
      return ok(undefined);
    },
    goTo: () => '/portal',
    view: (groups: Loaded, page) => ({ title: 'Try the portal', main: <AccountsView groups={groups} page={page} /> }),
  });
};
