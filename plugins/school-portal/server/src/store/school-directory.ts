import type { Core } from '@strapi/strapi';
import type { School, SchoolDirectory } from '../contract';

/** Where the content management system keeps its schools, and under which attribute names. */
export type SchoolSource = {
  type: string;
  attributes: { urn: string; name: string; phase?: string; status?: string; closedOn?: string; town?: string; postcode?: string; laCode?: string; successor?: string; kind?: string; trust?: string };
  /** Values of the status attribute that mean "closed". */
  closedWhen: readonly string[];
};

type Row = Record<string, unknown>;
const text = (value: unknown): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));

/** The content type of the reference CMS; a host that models schools its own way names its own. */
const referenceSource: SchoolSource = {
  type: 'api::school.school',
  attributes: { urn: 'urn', name: 'name', phase: 'phase_name', status: 'status_code', closedOn: 'closed_on', town: 'town', postcode: 'postcode', laCode: 'la_code', successor: 'successor_urn', kind: 'type_code', trust: 'trust_name' },
  closedWhen: ['2'],
};

export const schoolSource = (strapi: Core.Strapi): SchoolSource => (strapi.plugin('school-portal').config('schools') as SchoolSource | null) ?? referenceSource;

/** Says in one sentence what is wrong with the configured type; undefined when all is well. */
export const whatIsWrongWith = (strapi: Core.Strapi, source: SchoolSource): string | undefined => {
  const type = strapi.contentTypes[source.type as keyof typeof strapi.contentTypes];
  if (!type) return `there is no content type ${source.type}; name yours in config/plugins under school-portal.config.schools.type`;
  const missing = Object.values(source.attributes).filter((name) => name && !(name in type.attributes));
  return missing.length === 0 ? undefined : `${source.type} has no attribute ${missing.join(', ')}; name yours in config/plugins under school-portal.config.schools.attributes`;
};

export const schools = ({ strapi }: { strapi: Core.Strapi }): SchoolDirectory => {
  const source = () => schoolSource(strapi);
  const entries = () => strapi.db.query(source().type as 'api::school.school');

  const schoolOf = (row: Row): School => {
    const { attributes, closedWhen } = source();
    const at = (name?: string) => (name ? text(row[name]) : undefined);
    return {
      urn: String(row[attributes.urn]),
      name: String(row[attributes.name]),
      phase: at(attributes.phase) ?? '',
      open: !closedWhen.includes(at(attributes.status) ?? ''),
      closedOn: at(attributes.closedOn),
      town: at(attributes.town),
      postcode: at(attributes.postcode),
      laCode: at(attributes.laCode),
      successor: at(attributes.successor),
      kind: at(attributes.kind),
      trust: at(attributes.trust),
    };
  };

  const findMany = async (urns: readonly string[]): Promise<ReadonlyMap<string, School>> => {
    const found = new Map<string, School>();
    const wanted = [...new Set(urns)];
    for (let from = 0; from < wanted.length; from += 500) {
      const rows: Row[] = await entries().findMany({ where: { [source().attributes.urn]: { $in: wanted.slice(from, from + 500) } } });
      for (const row of rows) found.set(String(row[source().attributes.urn]), schoolOf(row));
    }
    return found;
  };

  return {
    findMany,
    find: async (urn) => (await findMany([urn])).get(urn),
    async search(words) {
      const { urn, name, town } = source().attributes;
      const like = words.trim();
      if (like.length < 2) return [];
      const where = /^\d+$/.test(like) ? { [urn]: { $startsWith: like } } : { $or: [{ [name]: { $containsi: like } }, ...(town ? [{ [town]: { $containsi: like } }] : [])] };
      const rows: Row[] = await entries().findMany({ where, orderBy: { [name]: 'asc' }, limit: 20 });
      return rows.map(schoolOf);
    },
    async page({ after, most, laCode }) {
      const { urn, laCode: authority } = source().attributes;
      const where = { ...(after && { [urn]: { $gt: after } }), ...(laCode && authority && { [authority]: laCode }) };
      const rows: Row[] = await entries().findMany({ where, orderBy: { [urn]: 'asc' }, limit: most });
      return rows.map(schoolOf);
    },
  };
};
