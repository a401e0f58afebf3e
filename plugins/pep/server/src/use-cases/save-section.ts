import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { ok, readAnswers, refuse, visibleQuestions, type Answer, type Answers, type Fields, type Result, type RowValue, type Section } from '@virtual-school/portal-kit';
import { decidePartMove, type PartName } from '../domain/pep-life';
import { moversFor, type FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

/** Rows keep their identity: a decision on a request for money belongs to its target, wherever that stands in the table. */
const withIds = (answer: Answer): Answer =>
  Array.isArray(answer) && answer.length > 0 && typeof answer[0] === 'object' ? (answer as readonly RowValue[]).map((row) => (row.id ? row : { ...row, id: newPublicId() })) : answer;

const same = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What this person could not see stays as it is; what they could see becomes what they entered. */
const merged = (section: Section, before: Answers, entered: Answers, found: FoundPep): Answers => {
  const theirs = new Set(visibleQuestions(section, { ...before, ...entered }, found.facts, found.audience).map((question) => question.name));
  const kept = Object.entries(before).filter(([name]) => !theirs.has(name));
  return Object.fromEntries([...kept, ...Object.entries(entered).filter(([name]) => theirs.has(name)).map(([name, answer]) => [name, withIds(answer)] as const)]);
};

export type Saved = { version: number; changed: readonly string[] };

/** A draft of one section. `seen` is the version it was read at: somebody else's save in between is never overwritten. */
export const saveSection = async ({ peps }: Pick<PepNeeds, 'peps'>, found: FoundPep, section: Section, seen: number, fields: Fields, by: number, isAutosave: boolean): Promise<Result<Saved>> => {
  const part = section.part as PartName;
  const step = decidePartMove(found.pep, part, 'save', moversFor(found.roles, part));
  if (!step.ok) return step;
  const { answers, problems } = readAnswers(section, fields);
  if (problems.length > 0) return refuse('invalid', problems);

  const record = found.pep.sections.get(section.name);
  if ((record?.version ?? 0) !== seen) return refuse('changed-meanwhile');
  const next = merged(section, record?.answers ?? {}, answers, found);
  const changed = section.questions.map((question) => question.name).filter((name) => !same(record?.answers[name], next[name]));
  const confirms = !isAutosave && (record?.carried.length ?? 0) > 0;
  if (changed.length === 0 && record && !confirms) return ok({ version: seen, changed });

  const wasReturned = found.pep.parts[part].state === 'returned';
  const marks = {
    carried: isAutosave ? (record?.carried ?? []).filter((name) => !changed.includes(name)) : [], // the button says: I have looked at it
    changed: wasReturned ? [...new Set([...(record?.changed ?? []), ...changed])] : [],
  };
  const saved = await peps.saveSection(found.pep, part, section.name, seen, next, marks, by);
  return saved === 'saved' ? ok({ version: seen + 1, changed }) : refuse(saved);
};
