import { aDuty } from '../testing/a-duty';
import { publicDuty } from './public-duty';

const shown = (more: Parameters<typeof aDuty>[0] = {}) => publicDuty(aDuty(more), 2026);

test('a duty says in words what it is, and has an address in small letters', () => {
  expect(shown({ code: 'D65a', source: { text: 'An Act', section: 'section 1', date: '2008-11-13' } })).toMatchObject({
    slug: 'd65a', area: { title: 'The designated teacher’s appointment' }, force: { name: 'law', title: 'The law says' }, owedBy: { title: 'governing body or trust' },
    source: { text: 'An Act, section 1', date: '2008-11-13' },
  });
});

test('where the law on designated teachers does not reach, the duty is good practice, and the page says where', () => {
  const forces = Object.fromEntries(shown().schools.map(({ name, force }) => [name, force.name]));
  expect(forces).toMatchObject({ maintained: 'law', academy: 'law', independent: 'good-practice', college: 'good-practice', 'pupil-referral-unit': 'good-practice' });
  expect(shown().words.elsewhere).toBe('Pupil referral units, independent schools and colleges: good practice, agreed here');
  expect(shown({ area: 'attendance' }).words.elsewhere).toBeUndefined();
});

test.each([
  ['always', ['always'], 'Always, with or without a child in care on roll'],
  ['looked-after-or-previously', ['looked-after', 'previously-looked-after'], 'Only with a looked-after pupil or a previously looked-after pupil'],
  ['looked-after-with-sen', ['with-sen'], 'Only with a looked-after pupil with special educational needs'],
  ['social-worker', ['looked-after', 'social-worker'], 'Only with a looked-after pupil or a pupil who has, or had, a social worker'],
  ['event', ['event'], 'When it happens'],
] as const)('%s is asked with %j', (when, names, words) => {
  expect(shown({ when }).asks.map(({ name }) => name)).toEqual(names);
  expect(shown({ when }).words.when).toBe(words);
});

test.each([
  [{ days: 0, unit: 'days' }, 'the same day'],
  [{ days: 1, unit: 'working-days' }, 'within 1 working day'],
  [{ days: 15, unit: 'days' }, 'within 15 days'],
] as const)('%j is said as “%s”', (deadline, words) => {
  expect(shown({ when: 'event', event: 'came-into-care', deadline }).words.when).toBe(`When it happens: a pupil came into care; due ${words}`);
});

test('a duty of another school year says of which', () => {
  expect(shown({ retiredFrom: 2026 }).words.otherYear).toBe('This is no longer asked, from the school year 2026 to 2027.');
  expect(shown({ validFrom: 2027 }).words.otherYear).toBe('This is asked from the school year 2027 to 2028.');
  expect(shown({ validFrom: 2026, retiredFrom: 2027 }).words.otherYear).toBeUndefined();
});

test.each([
  [{}, 'Every kind of school'],
  [{ kinds: ['academy', 'nursery'], ownAdmissions: 'own' }, 'Academies and nursery schools that are their own admission authority'],
] as const)('%j is for: %s', (more, words) => {
  expect(shown(more).words.schools).toBe(words);
});
