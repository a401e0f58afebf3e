import type { DocumentModel } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { checkCode, sha256 } from '../domain/fingerprint';
import type { IssuedDocument, IssuedStore } from '../store/issued-store';

export type IssueOrder = { about: { type: string; id: string; authorityId?: number }; audience: string; version: string; reference: string; title: string; model: DocumentModel };
type Needs = { issued: IssuedStore; draw: (model: DocumentModel) => Promise<Buffer>; database: Database };

/** Drawn outside the transaction, kept inside it; a document that was issued before is not drawn again. */
export const issueDocument = ({ issued, draw, database }: Needs) => async ({ model, ...order }: IssueOrder): Promise<IssuedDocument> => {
  const before = (await issued.listAbout(order.about.type, order.about.id)).find((each) => each.audience === order.audience && each.version === order.version);
  if (before) return before;
  const bytes = await draw(model);
  return database.inTransaction(() => issued.keep({ ...order, sha256: sha256(bytes), checkCode: checkCode(model), bytes }));
};
