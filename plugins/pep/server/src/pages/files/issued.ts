import type { DocumentServices, IssuedDocument } from '@virtual-school/strapi-plugin-documents/api';
import type { FoundPep } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';

export type NeedsWithDocuments = PepNeeds & { documents: DocumentServices };

/** Which issued document a person reads: schools the school's, everybody else social care's. */
const issuedAudience = (audience: string): 'school' | 'social-care' => (audience === 'school' ? 'school' : 'social-care');

/** The agreed plan as it was issued for this person's audience; undefined while it is being made. */
export const issuedFor = async ({ documents }: Pick<NeedsWithDocuments, 'documents'>, { pep, audience }: FoundPep): Promise<IssuedDocument | undefined> =>
  (await documents.issued.listAbout('pep', pep.publicId)).find((each) => each.audience === issuedAudience(audience));
