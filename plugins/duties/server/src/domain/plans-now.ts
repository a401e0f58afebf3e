import { daysBetween } from '@virtual-school/portal-kit';

/** The plans of a term as one authority told them last. `day`: on which. The term's first and last day are in `content`; what was told before 27 November 2026 has its name alone. */
export type ToldPlans = { authorityId: number; key: string; content: Readonly<Record<string, unknown>>; day: string };

const dayIn = ({ content }: ToldPlans, name: 'from' | 'until'): string => (typeof content[name] === 'string' ? content[name] : '');
const hasDays = (told: ToldPlans): boolean => dayIn(told, 'from') !== '' && dayIn(told, 'until') !== '';

/** What the term is called. Absent: nothing was told. */
export const termNameOf = (told: ToldPlans | undefined): string | undefined => told && String(told.content.term ?? told.key);

/** Days that both have, the first and the last among them. */
const shared = (one: ToldPlans, other: ToldPlans): number =>
  daysBetween([one, other].map((each) => dayIn(each, 'from')).sort().at(-1) ?? '', [one, other].map((each) => dayIn(each, 'until')).sort()[0] ?? '') + 1;

/**
 * Councils give one term different names, and begin it on different days: it is one term where more than half of the shorter
 * one's days are the other's. Without days it is known by its name, or by having been told since the term began.
 */
const isOfTerm = (told: ToldPlans, now: ToldPlans): boolean => {
  if (hasDays(told) && hasDays(now)) return 2 * shared(told, now) > Math.min(shared(told, told), shared(now, now));
  return termNameOf(told) === termNameOf(now) || (hasDays(now) && told.day >= dayIn(now, 'from'));
};

/**
 * Of everything that authorities told of a school's plans, what each told last, of the latest term. `told`: in the order in
 * which it was told. The term's own row stands last.
 * Source: docs/rules/duties.md, rule 22.
 */
export const plansNow = <Told extends ToldPlans>(told: readonly Told[]): Told[] => {
  const latest = told.filter(({ authorityId }, at) => !told.slice(at + 1).some((later) => later.authorityId === authorityId));
  const now = latest.filter(hasDays).sort((one, other) => dayIn(one, 'from').localeCompare(dayIn(other, 'from'))).at(-1) ?? told.at(-1);
  return now ? [...latest.filter((each) => each !== now && isOfTerm(each, now)), now] : [];
};
