import { expectedAnswer, reaches, roleOf, rules, type Rule, type Role } from './expected';
import type { ChildName, PersonName } from '../support/world';

const columns: readonly { title: string; role: Role; person: PersonName }[] = [
  { title: 'Designated teacher', role: 'designated-teacher', person: 'teacher' },
  { title: 'Head teacher', role: 'head-teacher', person: 'head' },
  { title: 'Social worker', role: 'social-worker', person: 'worker' },
  { title: 'Adviser', role: 'virtual-school-adviser', person: 'adviser' },
  { title: 'Head of the Virtual School', role: 'virtual-school-head', person: 'office' },
  { title: 'Data officer', role: 'data-officer', person: 'officer' },
  { title: 'School colleague', role: 'school-colleague', person: 'assistant' },
  { title: 'Governor', role: 'governor', person: 'governor' },
  { title: 'Trust lead', role: 'trust-lead', person: 'trustLead' },
  { title: 'School office', role: 'school-office', person: 'clerk' },
];

const inReach = (person: PersonName): ChildName => reaches[person][0] ?? 'own';
const mark = (rule: Rule, method: 'GET' | 'POST', person: PersonName): boolean => expectedAnswer(rule, method, person, inReach(person)) === 'open';

const cell = (rule: Rule, person: PersonName): string => {
  if (!mark(rule, 'GET', person)) return '–';
  return mark(rule, 'POST', person) ? 'yes' : 'reads';
};

const whoElse = (rule: Rule): string => ('to' in rule ? (rule.to === 'everyone' ? 'everybody' : rule.to === 'link' ? 'whoever has the link' : '') : rule.of === 'child' ? 'only children in their reach' : 'only people or records in their reach');

const row = ([route, rule]: [string, Rule]): string => `| \`${route}\` | ${'to' in rule && rule.to === 'link' ? columns.map(() => 'link').join(' | ') : columns.map(({ person }) => cell(rule, person)).join(' | ')} | ${whoElse(rule)} |`;

/** docs/access.md: the table of confidentiality, for people. */
export const accessDocument = (): string => `# Who may open what

Made from tests/access (expected.ts and rooms/), which a test holds against every address of the running portal, for every role and
for children of their own, of the same school, of another school, of another authority, and for a person whose role has
ended. An address that is not named there fails the test.

**Who reaches which child**: a designated teacher, a head teacher and, by name alone, a school's office the children who have a place at their school today, of every
authority; a social worker the children allocated to them today; the Virtual School and the data officer those of their own
authority; a school colleague, a governor and a trust lead reach no child. A child out of reach *is not found*: the answer is the same as for an address that does not exist, and it is recorded.
Whoever is not signed in is led to sign in. A person whose roles have all ended keeps an account and opens nothing else.

"yes" reads and changes, "reads" reads only, "–" is refused.

| Address | ${columns.map(({ title }) => title).join(' | ')} | Whose |
|---|${columns.map(() => '---').join('|')}|---|
${Object.entries(rules).map(row).join('\n')}

${Object.keys(rules).length} addresses, ${Object.keys(roleOf).length} people of the test and a visitor without an account.
`;
