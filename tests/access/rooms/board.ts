import { urnOf, type World } from '../../support/world';
import type { Room } from '../rule';

const keepers = ['virtual-school-adviser', 'virtual-school-head'] as const;
const lookers = [...keepers, 'trust-lead'] as const;
const writers = ['designated-teacher', 'head-teacher'] as const;
const readers = [...writers, 'governor'] as const;

/** The Virtual School of the authority in whose area the schools are, and the lead of their trust. */
const ofArea = ['adviser', 'office', 'trustLead'] as const;
const ofSchool = ['teacher', 'colleague', 'head'] as const;

let report = '';

type ReportNeeds = { reports: { issue(urn: string, year: number, content: () => { model: object; figures: object }, by: { id: number; name: string }): Promise<{ publicId: string }> } };
type Needs = { reportNeedsOf(strapi: unknown): ReportNeeds; boardNeedsOf(strapi: unknown): unknown };
type Keep = { keepSchools(needs: unknown): Promise<number> };
const duties = '../../../plugins/duties/server/src';

const issue = async ({ services, strapi, people }: World): Promise<string> => {
  const { reportNeedsOf, boardNeedsOf } = jest.requireActual<Needs>(`${duties}/store/needs-of`);
  await jest.requireActual<Keep>(`${duties}/use-cases/keep-schools`).keepSchools(boardNeedsOf(strapi));
  const model = { title: 'Report', language: 'en-GB', reference: `URN ${urnOf(1)}`, version: '1', audience: 'Governors', date: '2026-11-04', blocks: [] };
  return (await services.database.inTransaction(() => reportNeedsOf(strapi).reports.issue(urnOf(1), 2026, () => ({ model, figures: {} }), { id: people.head.id, name: 'The head' }))).publicId;
};

/** The Virtual School's board and the reports to governors. */
export const board: Room = {
  rules: {
    '/portal/duties/schools': { to: lookers },
    '/portal/duties/schools.xlsx': { to: lookers },
    '/portal/duties/schools/:urn': { of: 'record', roles: lookers, who: ofArea },
    '/portal/duties/schools/:urn/message': { of: 'record', roles: keepers, who: ['adviser', 'office'] },
    '/portal/duties/schools/remind': { to: keepers },
    '/portal/duties/schools/teachers': { to: keepers },
    '/portal/duties/report/:urn': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/report/:urn/draft.pdf': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/report/:urn/sheet.pdf': { of: 'record', roles: writers, who: ofSchool },
    '/portal/duties/reports': { to: readers },
    '/portal/duties/reports/:report': { of: 'record', roles: readers, who: [...ofSchool, 'governor'] },
    '/portal/duties/reports/:report/report.pdf': { of: 'record', roles: readers, who: [...ofSchool, 'governor'] },
  },
  prepare: async (world) => void (report = await issue(world)),
  fill: (address, route) => (route.startsWith('/portal/duties/') ? address.replace(':urn', urnOf(1)).replace(':report', report) : address),
};
