import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { blockPerson, unblockPerson, type ListedAccount } from '../../accounts';
import type { AccountLine } from '../answers';
import { adminRoute } from '../admin-route';
import { publicId, shortText } from '../domain/input';
import { listed, perPage } from '../domain/listed';
import type { PanelNeeds } from '../needs';
import { placeNames, type PlaceNames } from '../use-cases/places';

const search = z.object({ text: shortText, role: shortText, state: z.enum(['', 'active', 'blocked', 'no-second-factor']).default(''), after: publicId.optional() });

const factors = { totp: 'app', card: 'card' } as const;

const lineOf = ({ roles }: PanelNeeds, nameOf: PlaceNames) => ({ account, held }: ListedAccount): AccountLine => ({
  publicId: account.public_id, name: account.name, email: account.email, isBlocked: account.blocked_at !== null,
  secondFactor: account.second_factor === null ? 'none' : factors[account.second_factor],
  roles: held.map((each) => ({ title: roles.find(each.role)?.title ?? each.role, where: nameOf(each) })),
});

/** An administrator may stop an account and open it again; its password and second factor are out of their hands. */
const switchAccount = (needs: PanelNeeds, turn: typeof blockPerson) => async (admin: Actor, account: string): Promise<Result<undefined>> => {
  const found = await needs.people.accounts.byPublicId(account);
  return found ? turn(needs.people, admin, { account: found, inReach: [], isWhollyInReach: true }) : refuse('not-found');
};

const switches = (needs: PanelNeeds) =>
  ([['block', blockPerson], ['unblock', unblockPerson]] as const).map(([name, turn]) =>
    adminRoute({
      method: 'POST', path: `/accounts/:account/${name}`, may: 'accounts.change', audit: `account-${name}`, input: z.object({ account: publicId }),
      about: ({ account }) => ({ type: 'account', id: account }),
      work: ({ account }, { admin }) => switchAccount(needs, turn)(admin, account),
    }));

export const accountRoutes = (needs: PanelNeeds) => [
  adminRoute({
    method: 'GET', path: '/accounts', may: 'accounts.read', audit: 'accounts-listed', input: search,
    details: ({ text, role, state }) => ({ by: Object.entries({ text, role, state }).flatMap(([name, value]) => (value === '' ? [] : [name])) }),
    async work({ text, role, state, after }) {
      const urns = text === '' ? [] : (await needs.schools.search(text)).map(({ urn }) => urn);
      const found = await needs.listAccounts({ text, urns, ...(role && { role }), ...(state && { state }), after, most: perPage + 1 });
      const nameOf = await placeNames(needs, found.flatMap(({ held }) => held));
      return ok(listed(found, ({ account }) => account.public_id, lineOf(needs, nameOf)));
    },
  }),
  ...switches(needs),
];
