import type { Core } from '@strapi/strapi';
import type { Duty } from '@virtual-school/strapi-plugin-duties/api';
import type { Knex } from 'knex';
import { inChunks, makePeople, type SeedPerson } from './people';
import { publicIdFrom, type Random } from './random';

type Db = { query(): Knex; client: string };
type Vault = { seal(text: string): string };
type Stage = 'open' | 'handed-back' | 'submitted' | 'confirmed';
type SeedReturn = { urn: string; laCode: string; year: number; stage: Stage; short: boolean };

/** The first four schools have not begun, so that a demonstration can; the others stand everywhere. */
const stages: readonly (Stage | undefined)[] = ['confirmed', 'open', 'submitted', undefined, 'confirmed', 'handed-back', 'confirmed', undefined, 'open', 'submitted'];
const facts = ['lookedAfter', 'withSen', 'previouslyLookedAfter', 'careLeaver', 'socialWorker', 'kinship'];
const answerOf = { confirm: ['yes', 'yes', 'yes', 'not-yet'], rate: ['in-place', 'in-place', 'partly', 'not-yet'], 'done-on': ['done', 'done', 'done', 'not-yet'] } as const;

/** A child came into care, late by now; another pupil was suspended, which the school told at once. */
const arisen = [
  { event: 'came-into-care', code: 'D26', on_day: '2026-10-15', due_on: '2026-10-29', state: 'open', told_at: null, done_on: null },
  { event: 'came-into-care', code: 'D28', on_day: '2026-10-15', due_on: '2026-11-12', state: 'open', told_at: null, done_on: null },
  { event: 'suspension', code: 'D61a', on_day: '2026-10-14', due_on: '2026-10-14', state: 'done', told_at: '2026-10-14T10:20:00.000Z', done_on: '2026-10-14' },
] as const;

const asksOf = (catalogue: readonly Duty[], short: boolean): Duty[] =>
  catalogue.filter((duty) => duty.asked && (short ? duty.short : ['always', 'looked-after', 'looked-after-or-previously', 'previously-looked-after', 'social-worker', 'social-worker-or-kinship', 'looked-after-or-social-worker'].includes(duty.when)));

const answersTo = (random: Random, duties: readonly Duty[]): { marks: { code: string; mark: string; byWhen?: string }[]; answers: Map<string, Record<string, string>> } => {
  const answers = new Map<string, Record<string, string>>();
  const marks = duties.map((duty) => {
    const mark = random.pick(answerOf[duty.answerKind]);
    const name = duty.code.toLowerCase();
    const own = { [name]: mark, ...(mark === 'not-yet' && { [`${name}When`]: '2027-02-12' }), ...(mark === 'done' && { [`${name}On`]: '2026-10-07' }), ...(random.chance(0.1) && { [`${name}Comment`]: 'An invented comment, about nobody.' }) };
    answers.set(duty.area, { ...answers.get(duty.area), ...own });
    return { code: duty.code, mark, ...(mark === 'not-yet' && { byWhen: '2027-02-12' }) };
  });
  return { marks, answers };
};

const returnRow = (random: Random, { urn, laCode, year, stage, short }: SeedReturn, asked: number, marks: readonly { mark: string }[], vault: Vault, at: string) => {
  const isSent = stage === 'submitted' || stage === 'confirmed';
  return {
    public_id: publicIdFrom(random), urn, la_code: laCode, listed: 'yes', year, state: stage === 'handed-back' ? 'open' : stage, version: 1, edition: 1, started_at: at, started_by: 1, changed_at: at,
    looked_after: short ? 'no' : 'yes', facts: JSON.stringify(Object.fromEntries(facts.map((name) => [name, short || name === 'careLeaver' || name === 'kinship' ? 'no' : 'yes']))),
    submitted_at: isSent ? at : null, submitted_by: isSent ? 1 : null, submitted_name: isSent ? 'An invented designated teacher' : null,
    confirmed_at: stage === 'confirmed' ? at : null, confirmed_by: stage === 'confirmed' ? 1 : null, confirmed_name: stage === 'confirmed' ? 'An invented head teacher' : null,
    handed_back_at: stage === 'handed-back' ? at : null, handed_back_note: stage === 'handed-back' ? vault.seal('D09: say how many hours it is. (Invented.)') : null,
    asked, answered: marks.length, not_yet: marks.filter(({ mark }) => mark === 'not-yet' || mark === 'partly').length,
  };
};

/** A return as schools leave it: started, handed back, sent or confirmed, with its answers. */
export const makeReturns = async (db: Db, vault: Vault, random: Random, catalogue: readonly Duty[], returns: readonly SeedReturn[], at: string): Promise<{ id: number; publicId: string }[]> => {
  const made = returns.map((each) => {
    const asked = asksOf(catalogue, each.short);
    const done = each.stage === 'open' ? asked.slice(0, Math.floor(asked.length / 2)) : asked;
    const answered = answersTo(random, done);
    return { each, answered, row: returnRow(random, each, asked.length, answered.marks, vault, at) };
  });
  const ids = await inChunks(db, 'duties_returns', made.map(({ row }) => row));
  const wordings = new Map(catalogue.map(({ code, area, wording }) => [code, { area, wording }]));
  await inChunks(db, 'duties_sections', made.flatMap(({ answered }, index) => [...answered.answers].map(([area, answers]) => ({
    return_id: ids[index], area, answers: vault.seal(JSON.stringify(answers)), version: 1, carried: '[]', updated_at: at,
    wording: JSON.stringify(Object.fromEntries([...wordings].filter(([code, duty]) => duty.area === area && answers[code.toLowerCase()]).map(([code, { wording }]) => [code, wording]))),
  }))));
  await inChunks(db, 'duties_marks', made.flatMap(({ each, answered }, index) => answered.marks.map(({ code, mark, byWhen }) => ({ return_id: ids[index], urn: each.urn, year: each.year, code, mark, by_when: byWhen ?? null }))));
  return ids.map((id, index) => ({ id, publicId: String(made[index]?.row.public_id) }));
};

/** What the Virtual School said about a return that was confirmed: each kind once, the first answered. */
const messages = [
  { kind: 'offer', state: 'accepted', area: 'governance', text: 'Shall we come to a meeting of your governors? (Invented.)', answer: 'In the spring term, please. (Invented.)' },
  { kind: 'question', state: 'open', area: 'leadership', text: 'Who stands in for you when you are away? (Invented.)' },
  { kind: 'note', state: 'noted', area: null, text: 'Thank you for a full return. (Invented.)' },
] as const;

/** Asked about last year's return, and not answered over the summer. */
const ofLastYear = { kind: 'question', state: 'open', area: 'leadership', text: 'Who takes over when the designated teacher leaves? (Invented.)' } as const;

const messageRow = (random: Random, vault: Vault, { text, ...message }: (typeof messages)[number] | typeof ofLastYear, of: { urn: string; authorityId: number; year: number; at: string }) => {
  const answer = 'answer' in message ? { answer: vault.seal(message.answer), answered_by: 1, answered_role: 'designated-teacher', answered_at: of.at, ended_year: of.year, version: 1 } : { answer: null, version: 0 };
  return { public_id: publicIdFrom(random), authority_id: of.authorityId, urn: of.urn, year: of.year, kind: message.kind, state: message.state, area: message.area, text: vault.seal(text), account_id: 1, role: 'virtual-school-head', at: of.at, ...answer };
};

/** Duties of the demonstration: returns in every state, and the people who have no other work in it. */
export const makeDuties = async (strapi: Core.Strapi, db: Db, vault: Vault, random: Random, schools: readonly { urn: string }[], authorityId: number, at: string): Promise<number> => {
  const catalogue = await (strapi.plugin('duties').service('catalogue') as { all(): Promise<readonly Duty[]> }).all();
  const person = (role: string, urn: string | undefined): SeedPerson => ({ name: `Invented ${role.replace('-', ' ')} Example`, email: `${role}.1@example.org`, signInName: `${role}-1`, role, urn, fromDay: '2025-09-01' });
  const others = await makePeople(db, random, [person('school-colleague', schools[0]?.urn), person('governor', schools[4]?.urn), person('trust-lead', schools[4]?.urn)], at);
  await inChunks(db, 'portal_memberships', schools.slice(5, 9).map(({ urn }) => ({ account_id: others[2]?.id, role: 'trust-lead', urn, from_day: '2025-09-01' })));
  await inChunks(db, 'portal_memberships', schools.slice(0, 1).map(({ urn }) => ({ account_id: others[1]?.id, role: 'governor', urn, from_day: '2025-09-01' }))); // where a head teacher can be tried as well
  const returns = schools.slice(4).flatMap(({ urn }, index): SeedReturn[] => {
    const stage = stages[index % stages.length];
    return stage ? [{ urn, laCode: '999', year: 2026, stage, short: index % 3 === 0 }] : [];
  });
  await inChunks(db, 'duties_happenings', schools.slice(0, 2).flatMap(({ urn }, index) => arisen.map((each) => ({ public_id: publicIdFrom(random), urn, authority_id: authorityId, event_id: `demo-${index}`, version: 0, at, ...each }))));
  const made = await makeReturns(db, vault, random, catalogue, returns, at);
  for (const message of messages) await inChunks(db, 'duties_messages', [messageRow(random, vault, message, { urn: String(schools[4]?.urn), authorityId, year: 2026, at })]);
  await inChunks(db, 'duties_messages', [messageRow(random, vault, ofLastYear, { urn: String(schools[0]?.urn), authorityId, year: 2025, at: '2026-06-18T09:00:00.000Z' })]);
  return made.length;
};
