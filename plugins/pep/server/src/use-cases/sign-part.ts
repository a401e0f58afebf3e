import { checkComplete, ok, refuse, wordingOf, type Actor, type AttachedFile, type Problem, type Result } from '@virtual-school/portal-kit';
import { decidePartMove, planState, type PartName } from '../domain/pep-life';
import { sectionsOfPart } from '../forms';
import { moversFor, type FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

/** What is missing in a part; each problem leads to its section. */
export const missingIn = ({ pep, facts }: FoundPep, part: PartName): (Problem & { section: string })[] =>
  sectionsOfPart(part, facts).flatMap((section) => checkComplete(section, pep.sections.get(section.name)?.answers ?? {}, facts).map((problem) => ({ ...problem, section: section.name })));

const titles: Record<string, string> = { 'designated-teacher': 'Designated teacher', 'social-worker': 'Social worker' };

/** The signer has checked the part as they saw it (`seen`); the words and answers of that moment are kept. */
export const signPart = async (needs: Pick<PepNeeds, 'peps' | 'outbox'>, found: FoundPep, part: PartName, seen: number, actor: Actor, files: readonly AttachedFile[]): Promise<Result<undefined>> => {
  const { pep, facts, child } = found;
  const step = decidePartMove(pep, part, 'sign', moversFor(found.roles, part));
  if (!step.ok) return step;
  if (pep.parts[part].version !== seen) return refuse('changed-meanwhile');
  const missing = missingIn(found, part);
  if (missing.length > 0) return refuse('incomplete', missing.map(({ message }) => ({ field: '', message })));

  const role = part === 'school' ? 'designated-teacher' : 'social-worker';
  const content = sectionsOfPart(part, facts).map((section) => ({ wording: wordingOf(section), answers: pep.sections.get(section.name)?.answers ?? {}, files: files.filter((file) => file.part === section.name).map(({ name, sha256 }) => ({ name, sha256 })) }));
  if (!(await needs.peps.movePart(pep, part, seen, step.value, { signedBy: actor.accountId, signedName: actor.name, signedRole: titles[role] }))) return refuse('changed-meanwhile');
  await needs.peps.keepSnapshot(pep, part, { id: actor.accountId, role }, content);
  const after = planState({ ...pep, parts: { ...pep.parts, [part]: { ...pep.parts[part], state: 'signed' } } });
  await needs.outbox.emit('pep.signed', { pep: pep.publicId, child: child.publicId, reference: child.reference, part, isReady: after === 'with-virtual-school' });
  return ok(undefined);
};

export const takeBack = async ({ peps }: Pick<PepNeeds, 'peps'>, found: FoundPep, part: PartName): Promise<Result<undefined>> => {
  const step = decidePartMove(found.pep, part, 'take-back', moversFor(found.roles, part));
  if (!step.ok) return step;
  return (await peps.movePart(found.pep, part, found.pep.parts[part].version, step.value, {})) ? ok(undefined) : refuse('changed-meanwhile');
};
