import { ok, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { auditSearch, keyOfRow, type AuditFound, type AuditQuery } from '../../audit';
import type { Listed } from '../answers';
import { adminRoute } from '../admin-route';
import { csvOf } from '../domain/csv';
import { day, shortText } from '../domain/input';
import { listed, perPage } from '../domain/listed';
import type { PanelNeeds } from '../needs';

const search = z.object({ about: shortText, account: shortText, action: shortText, from: day, until: day, after: z.string().max(60).optional() });
type Search = z.infer<typeof search>;
const mostExported = 10_000;

const byOf = ({ about, account, action, from, until }: Search) => ({ by: Object.entries({ about, account, action, from, until }).flatMap(([name, value]) => (value ? [name] : [])) });

/** A public id as it is; anything else is a reference that some plugin may know. */
const aboutOf = async ({ adminPanel }: PanelNeeds, typed: string): Promise<string[]> => [typed, ...(await adminPanel.leadsTo(typed))];

/** By public id, sign-in name or address; an administrator by 'admin:1'. Nobody found: nothing found. */
const accountsOf = async ({ people }: PanelNeeds, typed: string): Promise<{ id: number; publicId: string }[]> => {
  if (/^admin:\w+$/.test(typed)) return [{ id: 0, publicId: typed }];
  const one = (await people.accounts.byPublicId(typed)) ?? (await people.accounts.forSigningIn(typed));
  const found = one ? [one] : await people.accounts.byEmail(typed);
  return found.map((row) => ({ id: Number(row.id), publicId: row.public_id }));
};

const queryOf = async (needs: PanelNeeds, { about, account, action, from, until, after }: Search, most: number): Promise<AuditQuery> => ({
  ...(about && { about: await aboutOf(needs, about) }), ...(account && { accounts: await accountsOf(needs, account) }), ...(action && { action }), ...(from && { from }), ...(until && { until }), after, most,
});

const find = async (needs: PanelNeeds, asked: Search): Promise<Result<Listed<AuditFound>>> =>
  ok(listed(await auditSearch(needs.database, await queryOf(needs, asked, perPage + 1)), keyOfRow, (row) => row));

const heading = ['Row', 'When (UTC)', 'Who', 'Action', 'Outcome', 'About', 'Public id', 'Sealed'];
const cellsOf = (row: AuditFound) => [row.row, row.at, row.account, row.action, row.outcome, row.aboutType ?? '', row.aboutId ?? '', row.isSealed ? 'yes' : 'no'];

const asFile = async (needs: PanelNeeds, asked: Search): Promise<Result<{ csv: string; isCutOff: boolean }>> => {
  const rows = await auditSearch(needs.database, await queryOf(needs, { ...asked, after: undefined }, mostExported + 1));
  return ok({ csv: csvOf([heading, ...rows.slice(0, mostExported).map(cellsOf)]), isCutOff: rows.length > mostExported });
};

export const auditRoutes = (needs: PanelNeeds) => [
  adminRoute({ method: 'GET', path: '/audit', may: 'audit.search', audit: 'audit-searched', input: search, details: byOf, work: (asked) => find(needs, asked) }),
  adminRoute({ method: 'GET', path: '/audit.csv', may: 'audit.search', audit: 'audit-exported', input: search, details: byOf, work: (asked) => asFile(needs, asked) }),
];
