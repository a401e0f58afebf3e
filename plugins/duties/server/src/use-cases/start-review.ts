import { carryForward, ok, refuse, urnsOf, type Actor, type Answers, type Result } from '@virtual-school/portal-kit';
import { answersToSameWords } from '../domain/carry-review';
import { reviewers } from '../domain/review-life';
import { reviewProgress } from '../domain/review-progress';
import type { Template } from '../domain/self-review';
import { groupSection } from '../forms/review-questions';
import type { NewReview } from '../store/reviews-store';
import { answersIn } from './find-review';
import type { ReviewNeeds } from './review-needs';

type Starts = Pick<ReviewNeeds, 'reviews' | 'templates' | 'schools'>;

/** Last year's answers stand there from the start where the words are the same, each marked to be checked. */
const carryFrom = async ({ reviews }: Starts, urn: string, year: number, template: Template): Promise<NewReview['carry']> => {
  const last = await reviews.ofTemplate(urn, year - 1, template.id);
  if (!last) return [];
  const earlier = answersToSameWords(template, last.template, answersIn(last));
  return template.groups.map((group) => ({ name: group.name, ...carryForward(groupSection(template.levels, group), earlier) })).filter(({ carried }) => carried.length > 0);
};

/** A school's self-review of a template and school year: made once, found ever after. Refuses 'not-found' for a school out of reach. */
export const startReview = async (needs: Starts, actor: Actor, urn: string, templateId: string, year: number): Promise<Result<string>> => {
  const school = urnsOf(actor, ...reviewers).includes(urn) ? await needs.schools.find(urn) : undefined;
  const template = school && (await needs.templates.all()).find(({ id }) => id === templateId);
  if (!school || !template) return refuse('not-found');
  const carry = await carryFrom(needs, urn, year, template);
  const { answered } = reviewProgress(template, Object.assign({}, ...carry.map(({ answers }) => answers)) as Answers);
  return ok(await needs.reviews.start({ urn, year, template, by: actor.accountId, answered, carry }));
};
