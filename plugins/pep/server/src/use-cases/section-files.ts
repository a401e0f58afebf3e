import type { AttachedFile, Facts, FileOwner, Section } from '@virtual-school/portal-kit';
import type { PlanOfChild } from '../domain/plan-document';
import { mayReadFiles } from '../domain/section-files';
import { sectionsFor } from '../forms';
import type { Pep } from '../store/pep-record';
import type { FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

/** Files belong to the plan; the part of the owner is the section's name. */
export const filesOwner = (pep: Pep, section?: Section): FileOwner => ({ type: 'pep', id: pep.publicId, ...(section && { part: section.name }) });

/** The files of a plan that this audience may read; what was refused is the sender's business alone. */
export const filesRead = async ({ files }: Pick<PepNeeds, 'files'>, pep: Pep, facts: Facts, audience: string): Promise<AttachedFile[]> => {
  const readable = new Set(sectionsFor(facts).filter((section) => mayReadFiles(section, audience)).map(({ name }) => name));
  return (await files.listOf(filesOwner(pep))).filter((file) => file.state !== 'refused' && readable.has(file.part ?? ''));
};

/** The plan as one audience reads it, for the page, the draft and the issued document. */
export const planRead = async (needs: Pick<PepNeeds, 'files' | 'children'>, { pep, facts, child }: Pick<FoundPep, 'pep' | 'facts' | 'child'>, audience: Parameters<PepNeeds['children']['records']['shownTo']>[0]): Promise<PlanOfChild> =>
  ({ pep, facts, child: { reference: child.reference, shown: needs.children.records.shownTo(audience, child) }, files: await filesRead(needs, pep, facts, audience) });
