import { londonDay, type DocumentModel } from '@virtual-school/portal-kit';
import type { PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { planDocument } from '../domain/plan-document';
import { factsOf } from './find-pep';
import type { PepNeeds } from './needs';
import { planRead } from './section-files';

type Issue = (order: { about: { type: string; id: string; authorityId: number }; audience: string; version: string; reference: string; title: string; model: DocumentModel }) => Promise<unknown>;

/** One document for each audience, once: issuing again for the same version changes nothing. */
export const issuePlan = async (needs: PepNeeds & { issue: Issue }, event: PortalEvent): Promise<void> => {
  const pep = await needs.peps.byPublicId(String(event.payload.pep));
  const child = pep && (await needs.children.records.find(pep.childId));
  if (!pep || !child) return;
  for (const audience of ['school', 'social-care'] as const) {
    const model = planDocument(await planRead(needs, { pep, facts: factsOf(pep), child }, audience), audience, { draft: false, date: londonDay(pep.outcomeAt ?? event.at) });
    await needs.issue({ about: { type: 'pep', id: pep.publicId, authorityId: pep.authorityId }, audience, version: model.version, reference: child.reference, title: model.title, model });
  }
};
