import type { Core } from '@strapi/strapi';
import { accountModels, accountPages } from './accounts';
import { addModels, portal } from './api';
import { auditMigration, auditSearchMigration } from './audit';
import { demoPages } from './demo';
import { fileModels, type FilesService } from './files';
import { errorPage } from './door/error-page';
import { multipartGuard } from './door/multipart-guard';
import { jobModels } from './jobs';
import { outboxModels, type OutboxService } from './outbox';
import { adminRouters } from './services/admin-routes';
import { assetRoute } from './services/asset-route';
import type { DoorService } from './services/door';
import { databaseIsReady, healthRoutes } from './services/health-routes';
import { homeRoute } from './services/home-page';
import { sessionRoutes } from './services/session-routes';
import { shortTurns } from './services/short-turns';
import { defaultTerms, shell } from '@virtual-school/portal-kit';
import { installedPluginModel } from './store/installed-plugins';
import { mindSqliteConnection } from './store/sqlite-connection';
import { portalConfig } from './store/portal-config';
import { reasonsNotToStart, refusal } from './store/start-checks';
import { lifeOf } from './services/workers';

type Routes = Parameters<Core.Strapi['server']['routes']>[0];

const uploadPaths = (strapi: Core.Strapi): RegExp[] =>
  [/^\/upload(\/|$)/i, /^\/api\/upload(\/|$)/i, ...(strapi.plugin('school-portal').config('uploadPaths') as string[]).map((path) => new RegExp(path, 'i'))];

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const reasons = reasonsNotToStart(strapi);
  if (reasons.length > 0) throw refusal(reasons.join('; '));

  addModels(strapi, [...accountModels, ...outboxModels, ...jobModels, ...fileModels, installedPluginModel]);
  strapi.db.migrations.providers.internal.register(auditMigration);
  strapi.db.migrations.providers.internal.register(auditSearchMigration);
  const endLongTurn = shortTurns();
  mindSqliteConnection(strapi, endLongTurn);

  const services = portal(strapi);
  services.settings.declare([{ name: 'terms', title: 'Terms', group: 'School year', hint: 'The first and the last day of each. Deadlines and reminders keep to them.', kind: 'periods', default: defaultTerms }]);
  const door = services.door as DoorService;
  strapi.server.use((_ctx, next) => endLongTurn().then(next));
  strapi.server.use(shell({ applies: (path) => /^\/portal(\/|$)/i.test(path), cache: 'no-store', errorPage: errorPage(portalConfig(strapi)) }));
  strapi.server.use(multipartGuard({ others: uploadPaths(strapi), ruleOf: (path) => door.takesFilesAt(path)?.files, mayReceive: door.mayReceive }) as unknown as Parameters<typeof strapi.server.use>[0]);

  services.vault.registerColumn('portal_files', 'name');
  services.vault.registerColumn('portal_files', 'sealed_key');
  const { scannerAnswers } = services.files as FilesService;
  const checks = { database: databaseIsReady(services.database, services.clock), outbox: () => (services.outbox as OutboxService).moves(), ...(scannerAnswers && { scanner: scannerAnswers }) };
  const raw = [assetRoute, ...sessionRoutes(door.needs), ...healthRoutes(checks, () => lifeOf(strapi).draining)];
  strapi.server.routes({ prefix: '', routes: raw } as unknown as Routes);
  strapi.server.routes(adminRouters(strapi) as unknown as Routes);
  door.mount([homeRoute(door), ...accountPages(strapi), ...(portalConfig(strapi).demo ? demoPages(strapi) : [])]);
};
