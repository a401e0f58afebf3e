import { checkComplete, draftOf, ok, refuse, type Answers, type Fields, type Result, type Section } from '@virtual-school/portal-kit';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { factsOf, faultsOf, type ReportFacts } from '../domain/report-facts';
import { readers } from '../forms/question';

/** The answers that a school posted: of the right shape, complete, and possible; or everything that is wrong at once. */
export const readReport = (section: Section, before: Answers, fields: Fields, today: string): Result<{ answers: Answers; facts: ReportFacts; changed: readonly string[] }> => {
  const draft = draftOf({ section, before, facts: {}, audience: readers[0], newId: newPublicId }, fields, false);
  if (!draft.ok) return draft;
  const { answers, changed } = draft.value;
  const faults = faultsOf(answers, today);
  const gaps = checkComplete(section, answers, {});
  if (faults.length > 0) return refuse('invalid', [...faults, ...gaps]);
  return gaps.length > 0 ? refuse('incomplete', gaps) : ok({ answers, facts: factsOf(answers, today), changed });
};
