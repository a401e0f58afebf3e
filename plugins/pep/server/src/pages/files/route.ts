import { defineDownload, ok, only, refuse, type DocumentModel, type Visit } from '@virtual-school/portal-kit';
import { planDocument } from '../../domain/plan-document';
import { findReadable } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { aboutChild, planDetails, readers } from '../about';

type Documents = { pdf: { draw(model: DocumentModel): Promise<Buffer> }; issued: { listAbout(type: string, id: string): Promise<readonly { publicId: string; audience: string }[]>; find(publicId: string): Promise<{ bytes: Buffer } | undefined> } };
type Needs = PepNeeds & { documents: Documents };
type Params = { pep: string };

/** Which issued document a person reads: schools the school's, everybody else social care's. */
export const issuedAudience = (audience: string): 'school' | 'social-care' => (audience === 'school' ? 'school' : 'social-care');

/** A draft may be printed at any time; every page of it says that it is not agreed. */
export const draftFile = (needs: Needs) =>
  defineDownload({
    path: '/portal/peps/:pep/draft.pdf',
    allow: only(...readers),
    audit: { action: 'pep.draft-downloaded', about: aboutChild, details: planDetails },
    load: async (visit: Visit<Params>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const { pep, facts, child, audience } = found.value;
      const shown = needs.children.records.shownTo(audience, child);
      const model = planDocument({ pep, facts, child: { reference: child.reference, shown } }, audience, { draft: true, date: visit.today });
      return ok({ ...found.value, bytes: await needs.documents.pdf.draw(model) });
    },
    file: ({ child, bytes }) => ({ name: `plan-${child.reference}-draft.pdf`, type: 'application/pdf', bytes }),
  });

/** The agreed plan as it was issued for this person's audience: the same bytes for ever. */
export const issuedFile = (needs: Needs) =>
  defineDownload({
    path: '/portal/peps/:pep/plan.pdf',
    allow: only(...readers),
    audit: { action: 'pep.plan-downloaded', about: aboutChild, details: planDetails },
    load: async (visit: Visit<Params>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const issued = await needs.documents.issued.listAbout('pep', found.value.pep.publicId);
      const own = issued.find((each) => each.audience === issuedAudience(found.value.audience));
      const file = own && (await needs.documents.issued.find(own.publicId));
      return file ? ok({ ...found.value, bytes: file.bytes }) : refuse('not-found');
    },
    file: ({ child, bytes }) => ({ name: `plan-${child.reference}.pdf`, type: 'application/pdf', bytes }),
  });
