import type { Core } from '@strapi/strapi';
import type { DocumentModel } from '@virtual-school/portal-kit';
import type { SheetModel } from './domain/sheet-model';
import type { IssuedDocument } from './store/issued-store';
import type { IssueOrder } from './use-cases/issue-document';

export type { SheetModel } from './domain/sheet-model';
export type { IssuedDocument } from './store/issued-store';
export type { IssueOrder } from './use-cases/issue-document';

export type DocumentServices = {
  /** A tagged PDF of the model; the same model gives the same bytes. */
  pdf: { draw(model: DocumentModel): Promise<Buffer> };
  /** The same table as a spreadsheet (.xlsx). */
  sheet: { draw(model: SheetModel): Promise<Buffer> };
  issued: {
    /** Draws and keeps, once for each audience and version. Not to be called inside a transaction. */
    issue(order: IssueOrder): Promise<IssuedDocument>;
    find(publicId: string): Promise<(IssuedDocument & { bytes: Buffer }) | undefined>;
    findBySha(sha256: string): Promise<IssuedDocument | undefined>;
    listAbout(type: string, id: string): Promise<IssuedDocument[]>;
  };
};

/** What this plugin offers. Who may read a document, and that it was read, is the caller's business. */
export const documents = (strapi: Core.Strapi): DocumentServices => ({
  get pdf(): DocumentServices['pdf'] {
    return strapi.plugin('documents').service('pdf');
  },
  get sheet(): DocumentServices['sheet'] {
    return strapi.plugin('documents').service('sheet');
  },
  get issued(): DocumentServices['issued'] {
    return strapi.plugin('documents').service('issued');
  },
});
