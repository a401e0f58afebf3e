import { defaultTerms, middleOf, type Facts, type Section } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import { answersTo } from './answers';
import { inChunks } from './people';
import { publicIdFrom, type Random } from './random';

type Db = { query(): Knex; client: string };
export type PlanStage = 'to-do' | 'under-way' | 'school-signed' | 'care-signed' | 'to-check' | 'returned' | 'approved' | 'not-required' | 'closed';
export type SeedPlan = { childId: number; authorityId: number; yearGroup: string; term: string; openedOn: string; careDueOn: string; schoolDueOn: string; planDueOn: string; meetingOn?: string; stage: PlanStage };

const stages: Record<PlanStage, { school: 'open' | 'signed' | 'returned'; care: 'open' | 'signed'; share: number; outcome?: string; list: string }> = {
  'to-do': { school: 'open', care: 'open', share: 0, list: 'to-do' },
  'under-way': { school: 'open', care: 'open', share: 0.5, list: 'under-way' },
  'school-signed': { school: 'signed', care: 'open', share: 0.7, list: 'under-way' },
  'care-signed': { school: 'open', care: 'signed', share: 0.7, list: 'under-way' },
  'to-check': { school: 'signed', care: 'signed', share: 1, list: 'with-virtual-school' },
  returned: { school: 'returned', care: 'signed', share: 1, list: 'under-way' },
  approved: { school: 'signed', care: 'signed', share: 1, outcome: 'approved', list: 'approved' },
  'not-required': { school: 'open', care: 'open', share: 0, outcome: 'not-required', list: 'not-required' },
  closed: { school: 'open', care: 'open', share: 0.3, outcome: 'closed', list: 'closed' },
};

const isWritten = (plan: SeedPlan, section: Section, random: Random): boolean => {
  const { school, care, share } = stages[plan.stage];
  const state = section.part === 'school' ? school : care;
  return state !== 'open' || (share > 0 && share < 1 && random.chance(share));
};

/** An invented term is in no calendar, so its plans belong to none. */
const termOn = (name: string): string | null => defaultTerms.filter((term) => term.name === name).map(middleOf)[0] ?? null;

/** Plans in every state, with the answers that such a state implies. */
export const makePlans = async (db: Db, vault: { seal(text: string): string }, random: Random, sections: readonly Section[], plans: readonly SeedPlan[], at: string): Promise<{ id: number; publicId: string }[]> => {
  const publicIds = plans.map(() => publicIdFrom(random));
  const ids = await inChunks(db, 'peps', plans.map((plan, index) => {
    const { outcome, list } = stages[plan.stage];
    const due = [stages[plan.stage].care === 'signed' ? '' : plan.careDueOn, stages[plan.stage].school === 'signed' ? '' : plan.schoolDueOn].filter(Boolean).sort()[0];
    return {
      public_id: publicIds[index], child_id: plan.childId, authority_id: plan.authorityId, kind: 'termly', year_group: plan.yearGroup, term: plan.term, term_on: termOn(plan.term), opened_on: plan.openedOn, meeting_on: plan.meetingOn ?? null, meeting_place: plan.meetingOn ? 'At school' : null,
      care_due_on: plan.careDueOn, school_due_on: plan.schoolDueOn, plan_due_on: plan.planDueOn, outcome: outcome ?? null, outcome_reason: outcome && outcome !== 'approved' ? vault.seal('The child is no longer looked after') : null,
      outcome_at: outcome ? `${plan.planDueOn}T12:00:00.000Z` : null, checking_since: outcome === 'approved' ? `${plan.planDueOn}T10:00:00.000Z` : null, version: outcome ? 2 : 0, list_state: list, list_due_on: due ?? plan.planDueOn,
    };
  }));
  await inChunks(db, 'pep_parts', plans.flatMap((plan, index) => (['school', 'care'] as const).map((part) => {
    const state = stages[plan.stage][part];
    const signed = state === 'signed' ? { signed_name: part === 'school' ? 'The invented designated teacher' : 'The invented social worker', signed_role: part === 'school' ? 'Designated teacher' : 'Social worker', signed_at: `${plan.planDueOn < at.slice(0, 10) ? plan.planDueOn : at.slice(0, 10)}T09:00:00.000Z` } : { signed_name: null, signed_role: null, signed_at: null };
    return { pep_id: ids[index], part, state, version: plan.stage === 'to-do' || plan.stage === 'not-required' ? 0 : 12, ...signed, returned_reason: state === 'returned' ? vault.seal('Targets: please say how you will see that the second target is reached.') : null, returned_at: state === 'returned' ? at : null };
  })));
  for (const [index, plan] of plans.entries()) {
    const facts: Facts = { yearGroup: plan.yearGroup, kind: 'termly' };
    const own = sections.filter((section) => section.when?.(facts) ?? true).filter((section) => isWritten(plan, section, random));
    await inChunks(db, 'pep_sections', own.map((section) => ({ pep_id: ids[index], name: section.name, answers: vault.seal(JSON.stringify(answersTo(section, facts, random))), version: 1, carried: '[]', changed: '[]', updated_at: at })));
  }
  return ids.map((id, index) => ({ id, publicId: String(publicIds[index]) }));
};
