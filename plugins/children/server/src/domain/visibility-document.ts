import type { Audience, ChildRole } from '../contract';
import { factRules, type FactRule } from './fact-audiences';
import { visibility } from './visibility';

const audiences: readonly Audience[] = ['school', 'head-teacher', 'social-care', 'virtual-school'];
const reachInWords: Record<ChildRole, string> = {
  'designated-teacher': 'children with a place at their school today, of every authority, while looked after',
  'head-teacher': 'children with a place at their school today, of every authority, while looked after',
  'social-worker': 'children allocated to them today, by a link that the data officer confirmed, while looked after',
  'virtual-school-adviser': 'children of their authority',
  'virtual-school-head': 'children of their authority',
  'data-officer': 'children of their authority, for the roll alone',
  'school-office': 'children with a place at their school today, by name, to tell the Virtual School what happened',
};

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [line(...head), line(...head.map(() => '---')), ...rows.map((row) => line(...row))].join('\n');

const factRow = (rule: FactRule): string[] => [rule.term, ...audiences.map((audience) => (rule.audience.includes(audience) ? 'yes' : '')), rule.note ?? ''];

/** docs/visibility.md, whole: made from the two tables that decide. */
export const visibilityDocument = (): string => `# Who may see what of a child

Made from \`plugins/children/server/src/domain/visibility.ts\` and \`fact-audiences.ts\`; a test fails when it differs.
\`WRITE_DOCS=1 npx jest plugins/children/server/src/domain/visibility-document\` writes it anew.

## Which children a role reaches

${table(['role', 'reaches', 'reads as'], (Object.keys(visibility) as ChildRole[]).map((role) => [role, reachInWords[role], visibility[role].audience ?? 'nobody: reads no casework']))}

Any other role reaches no child. A child out of reach is *not found*. A move of school or of worker counts from the day it takes effect, on the next request.
Who has several roles reads each child as the widest of those that reach it: virtual-school, social-care, school, head-teacher.

## Which facts an audience reads

${table(['fact', ...audiences, 'note'], Object.values(factRules).map(factRow))}
`;
