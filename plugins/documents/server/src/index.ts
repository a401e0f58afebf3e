import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { documents, type DocumentServices } from './api';
import { checkDocumentPage } from './pages/check/route';
import { drawSheet } from './render/draw-sheet';
import { checkCodeMigration, issuedMigration, issuedStore } from './store/issued-store';
import { issueDocument } from './use-cases/issue-document';
import { pdfWorker, type PdfWorker } from './worker/pdf-worker';

type WithStrapi = { strapi: Core.Strapi };

const services = {
  pdf: (): PdfWorker => pdfWorker(path.resolve(__dirname, '../worker.js')),
  sheet: (): DocumentServices['sheet'] => ({ draw: drawSheet }),
  issued: ({ strapi }: WithStrapi): DocumentServices['issued'] => {
    const { database } = portal(strapi);
    const issued = issuedStore(portal(strapi));
    return { ...issued, issue: issueDocument({ issued, database, draw: (model) => documents(strapi).pdf.draw(model) }) };
  },
};

const register = ({ strapi }: WithStrapi): void => {
  for (const migration of [issuedMigration, checkCodeMigration]) strapi.db.migrations.providers.internal.register(migration);
  portal(strapi).door.mount([checkDocumentPage(issuedStore(portal(strapi)))]);
};

const destroy = ({ strapi }: WithStrapi): Promise<void> => (documents(strapi).pdf as PdfWorker).stop();

export default { register, destroy, services };
