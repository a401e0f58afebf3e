import { addDays, londonDay, type Answers, type Period } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { PartName, PartState } from '../domain/pep-life';
import { planState } from '../domain/pep-life';
import type { Decision, Pep, PepKind, PepPart, SectionRecord } from './pep-record';

type Row = Record<string, string | number | null>;
const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));
const list = (value: unknown): string[] => (value ? (JSON.parse(String(value)) as string[]) : []);

export type NewPep = { childId: number; authorityId: number; yearGroup: string; kind: PepKind; extraReason?: string; term: string; /** The middle of that term; none between terms. */ termOn?: string; openedOn: string; careDueOn: string; schoolDueOn: string; planDueOn: string };
export type Carry = { name: string; answers: Answers; carried: readonly string[] };

/** Plans in the database; free text is sealed on its way in and opened on its way out. */
export const pepsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const sealed = (value: string | undefined): string | null => (value === undefined ? null : vault.seal(value));
  const opened = (value: unknown): string | undefined => (value ? vault.open(String(value)) : undefined);
  const now = () => clock.now().toISOString();

  const partOf = (row: Row): PepPart => ({
    id: Number(row.part_id), name: row.part as PartName, state: row.state as PartState, version: Number(row.part_version),
    signedAt: opt(row.signed_at), signedName: opt(row.signed_name), signedRole: opt(row.signed_role), returnedReason: opened(row.returned_reason), returnedAt: opt(row.returned_at),
  });
  const sectionOf = (row: Row): SectionRecord => ({ name: String(row.name), answers: JSON.parse(opened(row.answers) ?? '{}') as Answers, version: Number(row.version), carried: list(row.carried), changed: list(row.changed), updatedAt: String(row.updated_at) });
  const decisionOf = (row: Row): Decision => ({ targetId: String(row.target_id), decision: row.decision as Decision['decision'], pence: Number(row.pence), reason: opened(row.reason) ?? '' });

  const partColumns = ['part.id as part_id', 'part.part', 'part.state', 'part.version as part_version', 'part.signed_at', 'part.signed_name', 'part.signed_role', 'part.returned_reason', 'part.returned_at'];

  /** Decisions are made by the approval and never before it: only then are they asked for. */
  const decisionsOf = async (row: Row): Promise<Row[]> => (row.outcome === 'approved' ? database.query()('pep_premium_decisions').where({ pep_id: row.id }).orderBy('id') : []);

  /** The plan with its two parts is one question, its sections are another. `which` narrows to one plan. */
  const pepBy = async (which: Readonly<Record<string, string | number | Knex.QueryBuilder>>): Promise<Pep | undefined> => {
    const parts = (await database.query()('peps').join('pep_parts as part', 'part.pep_id', 'peps.id').where(which).select('peps.*', ...partColumns)) as Row[];
    const [row] = parts;
    if (!row) return undefined;
    const sections = (await database.query()('pep_sections').where({ pep_id: row.id })) as Row[];
    const decisions = await decisionsOf(row);
    const part = (name: PartName) => partOf(parts.find((each) => each.part === name) as Row);
    return {
      id: Number(row.id), publicId: String(row.public_id), childId: Number(row.child_id), authorityId: Number(row.authority_id), kind: row.kind as PepKind, extraReason: opened(row.extra_reason), term: String(row.term), yearGroup: String(row.year_group), openedOn: String(row.opened_on),
      meetingOn: opt(row.meeting_on), meetingPlace: opt(row.meeting_place), careDueOn: String(row.care_due_on), schoolDueOn: String(row.school_due_on), planDueOn: String(row.plan_due_on),
      outcome: opt(row.outcome) as Pep['outcome'], outcomeReason: opened(row.outcome_reason), outcomeAt: opt(row.outcome_at), quality: opt(row.quality), checkingSince: opt(row.checking_since), careMissingAcceptedAt: opt(row.care_missing_accepted_at), version: Number(row.version), listDueOn: String(row.list_due_on),
      parts: { school: part('school'), care: part('care') }, sections: new Map(sections.map((each) => [String(each.name), sectionOf(each)])), decisions: decisions.map(decisionOf),
    };
  };

  /** The state in the list follows the parts, in the same transaction. */
  const keepListed = async (id: number): Promise<void> => {
    const pep = await pepBy({ 'peps.id': id });
    if (!pep) return;
    const open = [pep.parts.school.state === 'signed' ? undefined : pep.schoolDueOn, pep.parts.care.state === 'signed' ? undefined : pep.careDueOn].filter((day) => day !== undefined).sort();
    await database.query()('peps').where({ id }).update({ list_state: planState(pep), list_due_on: open[0] ?? pep.planDueOn });
  };

  /** Holds the plan while something of it is written; raises its version where somebody is checking it. */
  const hold = async (pep: Pep): Promise<boolean> => {
    const isWatched = pep.checkingSince !== undefined || pep.careMissingAcceptedAt !== undefined;
    return (await database.query()('peps').where({ id: pep.id }).whereNull('outcome').update({ list_state: planState(pep) === 'to-do' ? 'under-way' : planState(pep), ...(isWatched && { version: database.query().raw('version + 1') }) })) === 1;
  };
  const raise = async (pep: Pep, part: PartName): Promise<boolean> =>
    (await database.query()('pep_parts').where({ pep_id: pep.id, part }).whereIn('state', ['open', 'returned']).update({ version: database.query().raw('version + 1') })) === 1;

  return {
    byPublicId: (publicId: string) => pepBy({ 'peps.public_id': publicId }),
    latestOf: (childId: number) => pepBy({ 'peps.id': database.query()('peps').select('id').where({ child_id: childId }).orderBy('opened_on', 'desc').orderBy('id', 'desc').limit(1) }),
    hasOpen: async (childId: number): Promise<boolean> => (await database.query()('peps').where({ child_id: childId }).whereNull('outcome').first('id')) !== undefined,
    /** The plan of the term: the termly one, or the first one that a child new in care was given in it. */
    hasPlanFor: async (childId: number, { from, until }: Period): Promise<boolean> => (await database.query()('peps').where({ child_id: childId }).whereBetween('term_on', [from, until]).whereIn('kind', ['termly', 'initial']).first('id')) !== undefined,

    async open(wanted: NewPep, carry: readonly Carry[]): Promise<string> {
      const publicId = newPublicId();
      const [row] = await database.query()('peps').insert({
        public_id: publicId, child_id: wanted.childId, authority_id: wanted.authorityId, kind: wanted.kind, extra_reason: sealed(wanted.extraReason), term: wanted.term, term_on: wanted.termOn, year_group: wanted.yearGroup, opened_on: wanted.openedOn,
        care_due_on: wanted.careDueOn, school_due_on: wanted.schoolDueOn, plan_due_on: wanted.planDueOn, version: 0, list_state: 'to-do', list_due_on: [wanted.careDueOn, wanted.schoolDueOn].sort()[0],
      }).returning('id');
      await database.query()('pep_parts').insert(['school', 'care'].map((part) => ({ pep_id: row.id, part, state: 'open', version: 0 })));
      if (carry.length > 0) {
        await database.query()('pep_sections').insert(carry.map(({ name, answers, carried }) => ({ pep_id: row.id, name, answers: vault.seal(JSON.stringify(answers)), version: 1, carried: JSON.stringify(carried), changed: '[]', updated_at: now() })));
      }
      return publicId;
    },

    /**
     * Raises the version of the section and of its part. The plan's row is written first: that holds off an approval at
     * the same moment, and while the Virtual School checks it makes an approval of text it has not seen fail.
     */
    async saveSection(pep: Pep, part: PartName, name: string, seen: number, answers: Answers, marks: { carried: readonly string[]; changed: readonly string[] }, by: number): Promise<'saved' | 'changed-meanwhile' | 'wrong-state'> {
      if (!(await hold(pep))) return 'wrong-state';
      const row = { answers: vault.seal(JSON.stringify(answers)), carried: JSON.stringify(marks.carried), changed: JSON.stringify(marks.changed), updated_by: by, updated_at: now() };
      const saved = seen === 0
        ? (await database.query()('pep_sections').insert({ pep_id: pep.id, name, version: 1, ...row }).onConflict(['pep_id', 'name']).ignore().returning('id')).length
        : await database.query()('pep_sections').where({ pep_id: pep.id, name, version: seen }).update({ ...row, version: seen + 1 });
      if (saved !== 1) return 'changed-meanwhile';
      return (await raise(pep, part)) ? 'saved' : 'wrong-state';
    },

    /** Something of the part changed that is no answer, a file: whoever signs must have seen it. False once it is signed. */
    touchPart: async (pep: Pep, part: PartName): Promise<boolean> => (await hold(pep)) && (await raise(pep, part)),

    /** Conditional on state and version: zero rows means that somebody was first. */
    async movePart(pep: Pep, part: PartName, seen: number, to: PartState, change: { signedBy?: number; signedName?: string; signedRole?: string; returnedReason?: string }): Promise<boolean> {
      const { state } = pep.parts[part];
      const held = await database.query()('peps').where({ id: pep.id }).whereNull('outcome').update({ version: database.query().raw('version + 1') });
      if (held !== 1) return false;
      const columns = to === 'signed'
        ? { signed_by: change.signedBy, signed_name: change.signedName, signed_role: change.signedRole, signed_at: now() }
        : { signed_by: null, signed_name: null, signed_role: null, signed_at: null, ...(to === 'returned' && { returned_reason: sealed(change.returnedReason), returned_at: now() }) };
      const moved = await database.query()('pep_parts').where({ pep_id: pep.id, part, state, version: seen }).update({ state: to, ...columns });
      if (moved !== 1) return false;
      if (to === 'returned') await database.query()('pep_sections').where({ pep_id: pep.id }).update({ changed: '[]' });
      await keepListed(pep.id);
      return true;
    },

    keepSnapshot: (pep: Pep, part: PartName, by: { id: number; role: string }, content: unknown) =>
      database.query()('pep_snapshots').insert({ pep_public_id: pep.publicId, part, part_version: pep.parts[part].version, signed_at: now(), signed_by: by.id, signed_role: by.role, content: vault.seal(JSON.stringify(content)) }),

    /** Changes of the plan itself, conditional on the version that was seen. */
    async change(pep: Pep, seen: number, change: Record<string, string | number | null>): Promise<boolean> {
      const changed = await database.query()('peps').where({ id: pep.id, version: seen }).update({ ...change, version: seen + 1 });
      if (changed !== 1) return false;
      await keepListed(pep.id);
      return true;
    },
    end: async (pep: Pep, seen: number, outcome: NonNullable<Pep['outcome']>, by: number, { reason, quality }: { reason?: string; quality?: string } = {}): Promise<boolean> => {
      const ended = await database.query()('peps').where({ id: pep.id, version: seen }).whereNull('outcome').update({ outcome, outcome_reason: sealed(reason), quality: quality ?? null, outcome_at: now(), outcome_by: by, version: seen + 1, list_state: outcome });
      return ended === 1;
    },
    /** Pupil premium plus that was agreed for a child from the first to the last of these days in London. */
    async agreedPence(childId: number, { from, until }: Period): Promise<number> {
      const rows: { pence: number; decided_at: string }[] = await database.query()('pep_premium_decisions').join('peps', 'peps.id', 'pep_premium_decisions.pep_id')
        .where({ 'peps.child_id': childId }).where('decided_at', '>=', addDays(from, -1)).select('pence', 'decided_at');
      const isWithin = (day: string) => from <= day && day <= until;
      return rows.filter((row) => isWithin(londonDay(row.decided_at))).reduce((sum, { pence }) => sum + Number(pence), 0);
    },
    decide: (pep: Pep, decisions: readonly Decision[], by: number) =>
      decisions.length === 0 ? Promise.resolve() : database.query()('pep_premium_decisions').insert(decisions.map((each) => ({ pep_id: pep.id, target_id: each.targetId, decision: each.decision, pence: each.pence, reason: sealed(each.reason), decided_by: by, decided_at: now() }))),
  };
};
export type PepsStore = ReturnType<typeof pepsStore>;
