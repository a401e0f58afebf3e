import type { Core } from '@strapi/strapi';
import { adminPanelService } from '../admin-panel';
import { accountsService, accountsStore, authoritiesService } from '../accounts';
import { portal } from '../api';
import { auditService } from '../audit';
import { filesOf } from '../files';
import { jobsService } from '../jobs';
import { mailerService, outboxService } from '../outbox';
import { settingsService } from '../settings';
import { assetFiles } from '../store/assets';
import { database } from '../store/database';
import { portalConfig } from '../store/portal-config';
import { schools } from '../store/school-directory';
import { vaultService } from '../vault';
import type { PortalServices } from '../contract';
import { clock } from './clock';
import { door } from './door';
import { life } from './life';
import { roles } from './roles';

/** Where a mail goes, looked up when it is sent. */
const accountLookup = (needs: PortalServices) => async (publicId: string) => {
  const row = await accountsStore(needs).byPublicId(publicId);
  return row && { email: row.email, blocked: row.blocked_at !== null };
};

type WithStrapi = { strapi: Core.Strapi };

/** Each is made once, when it is first asked for; state lives here and in no bundle. */
export const services = {
  accounts: ({ strapi }: WithStrapi) => accountsService(portal(strapi)),
  adminPanel: adminPanelService,
  audit: ({ strapi }: WithStrapi) => auditService(portal(strapi)),
  assets: () => ({ files: assetFiles }),
  authorities: ({ strapi }: WithStrapi) => authoritiesService(portal(strapi)),
  clock,
  database,
  door,
  files: ({ strapi }: WithStrapi) => filesOf(portal(strapi), process.env),
  jobs: ({ strapi }: WithStrapi) => jobsService(portal(strapi)),
  life,
  mailer: ({ strapi }: WithStrapi) => mailerService({ outbox: portal(strapi).outbox, publicUrl: () => portalConfig(strapi).publicUrl, accountByPublicId: accountLookup(portal(strapi)) }),
  outbox: ({ strapi }: WithStrapi) => outboxService(portal(strapi)),
  roles,
  schools,
  settings: ({ strapi }: WithStrapi) => settingsService(portal(strapi)),
  vault: () => vaultService(process.env),
};
