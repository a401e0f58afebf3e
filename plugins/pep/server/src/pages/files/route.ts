import { defineDownload, ok, only, refuse, type Visit } from '@virtual-school/portal-kit';
import { planDocument } from '../../domain/plan-document';
import { findReadable } from '../../use-cases/find-pep';
import { planRead } from '../../use-cases/section-files';
import { aboutChild, planDetails, readers } from '../about';
import { issuedFor, type NeedsWithDocuments } from './issued';

type Params = { pep: string };

/** A draft may be printed at any time; every page of it says that it is not agreed. */
export const draftFile = (needs: NeedsWithDocuments) =>
  defineDownload({
    path: '/portal/peps/:pep/draft.pdf',
    allow: only(...readers),
    audit: { action: 'pep.draft-downloaded', about: aboutChild, details: planDetails },
    load: async (visit: Visit<Params>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const { audience } = found.value;
      const model = planDocument(await planRead(needs, found.value, audience), audience, { draft: true, date: visit.today });
      return ok({ ...found.value, bytes: await needs.documents.pdf.draw(model) });
    },
    file: ({ child, bytes }) => ({ name: `plan-${child.reference}-draft.pdf`, type: 'application/pdf', bytes }),
  });

/** The agreed plan as it was issued for this person's audience: the same bytes for ever. */
export const issuedFile = (needs: NeedsWithDocuments) =>
  defineDownload({
    path: '/portal/peps/:pep/plan.pdf',
    allow: only(...readers),
    audit: { action: 'pep.plan-downloaded', about: aboutChild, details: planDetails },
    load: async (visit: Visit<Params>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const own = await issuedFor(needs, found.value);
      const file = own && (await needs.documents.issued.find(own.publicId));
      return file ? ok({ ...found.value, bytes: file.bytes }) : refuse('not-found');
    },
    file: ({ child, bytes }) => ({ name: `plan-${child.reference}.pdf`, type: 'application/pdf', bytes }),
  });
