import { definePage, hasRole, ok, only, type Definition, type Fields } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import { kinds, type What } from '../../domain/kinds';
import { reportLife, type ReportState } from '../../domain/report-life';
import { isKey, type ListedReport } from '../../store/lists-store';
import { councilReaders, readers } from '../../store/scope';
import type { TrackingNeeds } from '../../use-cases/needs';
import { ReportsPage } from './page';

export type Chosen = { what?: What; state?: ReportState; after?: string };
export type Listed = { rows: readonly ListedReport[]; next?: string; chosen: Chosen; schools: ReadonlyMap<string, School>; isCouncil: boolean };

const mostRows = 25;
const states = Object.keys(reportLife) as ReportState[];

const chosenIn = ({ what, state, after }: Fields): Chosen => ({
  what: kinds.find((each) => each === what),
  state: states.find((each) => each === state),
  ...(typeof after === 'string' && isKey(after) && { after }),
});

/** What schools told: a school its own, a social worker of their children, the Virtual School of its authority. */
export const reportsPage = (needs: TrackingNeeds): Definition =>
  definePage<Record<string, string>, Listed>({
    path: '/portal/reports',
    allow: only(...readers),
    audit: { action: 'tracking.list', details: ({ rows }) => ({ count: rows.length }) },
    load: async ({ actor, query }) => {
      const chosen = chosenIn(query);
      const found = await needs.lists.list(actor, chosen, { after: chosen.after, most: mostRows });
      return ok({ ...found, chosen, schools: await needs.schools.findMany([...new Set(found.rows.map(({ urn }) => urn))]), isCouncil: hasRole(actor, ...councilReaders) });
    },
    view: (loaded) => ({ title: loaded.isCouncil ? 'What schools told us' : 'What your school told us', wide: true, main: <ReportsPage {...loaded} /> }),
  });
