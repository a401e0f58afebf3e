import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { draftOf, ok, refuse, type Draft, type Fields, type Result, type Section } from '@virtual-school/portal-kit';
import { decidePartMove, type PartName } from '../domain/pep-life';
import { moversFor, type FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

export type Saved = Pick<Draft, 'changed' | 'leftOut'> & { version: number };

/** A draft of one section. `seen` is the version it was read at: somebody else's save in between is never overwritten. */
export const saveSection = async ({ peps }: Pick<PepNeeds, 'peps'>, found: FoundPep, section: Section, seen: number, fields: Fields, by: number, isAutosave: boolean): Promise<Result<Saved>> => {
  const part = section.part as PartName;
  const step = decidePartMove(found.pep, part, 'save', moversFor(found.roles, part));
  if (!step.ok) return step;
  const record = found.pep.sections.get(section.name);
  const draft = draftOf({ section, before: record?.answers ?? {}, facts: found.facts, audience: found.audience, newId: newPublicId }, fields, isAutosave);
  if (!draft.ok) return draft;
  if ((record?.version ?? 0) !== seen) return refuse('changed-meanwhile');
  const { answers: next, changed, leftOut } = draft.value;
  const confirms = !isAutosave && (record?.carried.length ?? 0) > 0;
  if (changed.length === 0 && record && !confirms) return ok({ version: seen, changed, leftOut });

  const wasReturned = found.pep.parts[part].state === 'returned';
  const marks = {
    carried: isAutosave ? (record?.carried ?? []).filter((name) => !changed.includes(name)) : [], // the button says: I have looked at it
    changed: wasReturned ? [...new Set([...(record?.changed ?? []), ...changed])] : [],
  };
  const saved = await peps.saveSection(found.pep, part, section.name, seen, next, marks, by);
  return saved === 'saved' ? ok({ version: seen + 1, changed, leftOut }) : refuse(saved);
};
