import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Imports, Records, Visibility } from '../contract';
import { children } from '../api';
import { recordsStore } from '../store/records-store';
import { visibilityStore } from '../store/scope';
import { importRoll } from '../use-cases/import-roll';
import { importSsda903 } from '../use-cases/import-ssda903';

type WithStrapi = { strapi: Core.Strapi };
const todayOf = (strapi: Core.Strapi) => () => portal(strapi).clock.today();

/** Each is made once, when it is first asked for. */
export const services = {
  visibility: ({ strapi }: WithStrapi): Visibility => visibilityStore(portal(strapi).database, todayOf(strapi)),
  records: ({ strapi }: WithStrapi): Records => recordsStore({ database: portal(strapi).database, vault: portal(strapi).vault, visibility: children(strapi).visibility, today: todayOf(strapi) }),
  imports: ({ strapi }: WithStrapi): Imports => ({ roll: importRoll(portal(strapi)), ssda903: importSsda903(portal(strapi)) }),
};
