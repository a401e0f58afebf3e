/** A template of a self-review, as an editor publishes it and as a school keeps it from its start. Source: docs/rules/self-reviews.md. */

export type Statement = { /** 's1', counted through the whole template: the name of its question. */ name: string; wording: string };
export type ReviewGroup = { /** 'group-1'; stands in the address. */ name: string; title: string; introduction?: string; /** What may serve as evidence. */ evidence?: string; statements: readonly Statement[] };
export type Template = { id: string; title: string; introduction: string; forWhom: string; /** From the lowest to the highest. */ levels: readonly string[]; groups: readonly ReviewGroup[] };

/** As an editor types it: one level a line, one statement a line. */
export type WrittenGroup = Omit<ReviewGroup, 'name' | 'statements'> & { statements: string };
export type WrittenTemplate = Omit<Template, 'levels' | 'groups'> & { levels: string; groups: readonly WrittenGroup[] };

/** The lines that say something, without the dashes and dots that people put before them. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim()).filter((line) => line !== '');

export const templateFrom = ({ levels, groups, ...written }: WrittenTemplate): Template => {
  let count = 0;
  const statementsOf = (text: string): Statement[] => linesOf(text).map((wording) => ({ name: `s${(count += 1)}`, wording }));
  return { ...written, levels: linesOf(levels), groups: groups.map((group, at) => ({ ...group, name: `group-${at + 1}`, statements: statementsOf(group.statements) })).filter(({ statements }) => statements.length > 0) };
};

/** Something to say and at least two levels to say it by; nothing else is offered to schools. */
export const isUsable = ({ levels, groups }: Template): boolean => levels.length > 1 && groups.length > 0;

export const statementsIn = ({ groups }: Pick<Template, 'groups'>): Statement[] => groups.flatMap(({ statements }) => [...statements]);
