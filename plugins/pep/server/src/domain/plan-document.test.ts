import type { Pep, PepPart } from '../store/pep-record';
import { planDocument, type NamedFiles } from './plan-document';

const part = (name: 'school' | 'care', more: Partial<PepPart> = {}): PepPart => ({ id: 1, name, state: 'open', version: 0, ...more });
const pep = (more: Partial<Pep> = {}): Pep => ({
  id: 1, publicId: 'p', childId: 1, authorityId: 1, kind: 'termly', term: 'Autumn 2026', yearGroup: '5', openedOn: '2026-09-07', careDueOn: '2026-10-28', schoolDueOn: '2026-11-18', planDueOn: '2026-11-25', version: 3, listDueOn: '2026-10-28',
  parts: { school: part('school'), care: part('care') }, sections: new Map(), decisions: [], ...more,
});
const record = (name: string, answers: Record<string, unknown>) => ({ name, answers: answers as never, version: 1, carried: [], changed: [], updatedAt: '' });
const draw = (plan: Pep, audience = 'school', draft = true, files: NamedFiles = []) => planDocument({ pep: plan, facts: { yearGroup: '5', keyStage: '2', kind: plan.kind }, child: { reference: 'ABCD-2345', shown: [{ term: 'Known as', text: 'Invented Child' }] }, files }, audience, { draft, date: '2026-11-04' });
const textOf = (plan: Pep, audience?: string): string => JSON.stringify(draw(plan, audience).blocks);

test('a draft says on every page that it is not agreed, an agreed plan does not', () => {
  expect(draw(pep()).draft).toBe('Draft, not agreed');
  expect(draw(pep(), 'school', false).draft).toBeUndefined();
});

test('the day of a signature is the day in London, at the end of summer time too', () => {
  const at = (signedAt: string) => textOf(pep({ parts: { school: part('school', { state: 'signed', version: 4, signedAt, signedName: 'An Invented Teacher', signedRole: 'Designated teacher' }), care: part('care') } }));
  expect(at('2026-10-24T23:30:00.000Z')).toContain('on 25 October 2026'); // half past midnight, British Summer Time
  expect(at('2026-10-25T23:30:00.000Z')).toContain('on 25 October 2026'); // half past eleven at night, the clocks have gone back
});

test('a missing care part is said in so many words', () => {
  expect(textOf(pep({ careMissingAcceptedAt: '2026-11-20T10:00:00.000Z' }))).toContain('Care part missing');
});

test('therapy reaches the school only when the social worker ticked it', () => {
  const health = (share: string) => pep({ sections: new Map([['health', record('health', { therapy: 'Sees an invented therapist', shareTherapy: share })]]) });
  expect(textOf(health('no'), 'social-care')).toContain('invented therapist');
  expect(textOf(health('no'), 'school')).not.toContain('invented therapist');
  expect(textOf(health('yes'), 'school')).toContain('invented therapist');
});

test('what was decided on pupil premium plus stands beside what was asked for', () => {
  const decided = pep({ sections: new Map([['targets', record('targets', { targets: [{ id: 't1', what: 'Reads a book', premiumWhat: 'Invented books' }] })]]), decisions: [{ targetId: 't1', decision: 'part', pence: 6025, reason: 'Half of it' }] });
  expect(draw(decided).blocks).toContainEqual(expect.objectContaining({ kind: 'table', rows: [['Invented books', 'Granted in part', '£60.25', 'Half of it']] }));
});

test('files stand with their names under their section', () => {
  const { blocks } = draw(pep(), 'school', true, [{ part: 'my-voice', name: 'A drawing.png' }, { part: 'my-voice', name: 'A letter.pdf' }]);
  const at = blocks.findIndex((block) => block.kind === 'facts' && block.rows.some(({ term }) => term === 'Files'));
  expect(blocks[at]).toEqual({ kind: 'facts', rows: [{ term: 'Files', text: ['A drawing.png', 'A letter.pdf'], note: 'Kept with the plan in the portal' }] });
  expect(blocks.slice(0, at).filter((block) => block.kind === 'heading').at(-1)).toMatchObject({ text: expect.stringMatching(/voice/i) });
});
