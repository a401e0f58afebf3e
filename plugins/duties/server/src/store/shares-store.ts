import type { Clock, Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Area } from '../domain/areas';
import type { Mark } from '../domain/marks';

type Row = Record<string, string | number | null>;
export type Share = { area: Area; accountId: number; untilDay: string };
export type OwnView = { code: string; mark: Mark; comment: string; version: number };
export type GivenView = OwnView & { accountId: number };

/** Areas that were given to a colleague, until a day; and a designated teacher's own view of a duty, which is theirs alone: not their successor's either. */
export const sharesStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const query = (table: string) => database.query()(table);
  const shareOf = (row: Row): Share => ({ area: row.area as Area, accountId: Number(row.account_id), untilDay: String(row.until_day) });
  const viewOf = (row: Row): GivenView => ({ accountId: Number(row.account_id), code: String(row.code), mark: row.mark as Mark, comment: row.comment ? vault.open(String(row.comment)) : '', version: Number(row.version) });

  return {
    of: async (returnId: number, today: string): Promise<Share[]> => ((await query('duties_shares').where({ return_id: returnId }).where('until_day', '>=', today).orderBy('id')) as Row[]).map(shareOf),
    /** The public ids of the returns of a school year in which an account was given an area that is open today. */
    returnsFor: async (accountId: number, urns: readonly string[], year: number, today: string): Promise<string[]> =>
      ((await query('duties_shares').join('duties_returns', 'duties_returns.id', 'duties_shares.return_id').where({ account_id: accountId, year }).where('until_day', '>=', today).whereIn('urn', [...urns]).distinct('duties_returns.public_id')) as Row[]).map((row) => String(row.public_id)),
    give: (returnId: number, { area, accountId, untilDay }: Share, by: number) =>
      query('duties_shares').insert({ return_id: returnId, area, account_id: accountId, until_day: untilDay, given_by: by, given_at: clock.now().toISOString() }).onConflict(['return_id', 'area', 'account_id']).merge(['until_day', 'given_by', 'given_at']),
    takeBack: (returnId: number, area: string, accountId: number) => query('duties_shares').where({ return_id: returnId, area, account_id: accountId }).delete(),

    /** For the Virtual School: of everybody who gave one. */
    views: async (returnId: number): Promise<GivenView[]> => ((await query('duties_views').where({ return_id: returnId }).orderBy(['account_id', 'code'])) as Row[]).map(viewOf),
    viewsBy: async (returnId: number, accountId: number): Promise<OwnView[]> => ((await query('duties_views').where({ return_id: returnId, account_id: accountId }).orderBy('code')) as Row[]).map(viewOf),
    /** False when the view was changed since it was read. */
    async giveView(returnId: number, { code, mark, comment, version }: OwnView, by: number): Promise<boolean> {
      const row = { mark, comment: comment ? vault.seal(comment) : null, account_id: by, given_at: clock.now().toISOString() };
      return version === 0
        ? (await query('duties_views').insert({ return_id: returnId, code, version: 1, ...row }).onConflict(['return_id', 'account_id', 'code']).ignore().returning('id')).length === 1
        : (await query('duties_views').where({ return_id: returnId, account_id: by, code, version }).update({ ...row, version: version + 1 })) === 1;
    },
  };
};
export type SharesStore = ReturnType<typeof sharesStore>;
