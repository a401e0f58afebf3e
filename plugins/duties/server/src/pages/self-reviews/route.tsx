import { academicYear, defineAction, ok, only, urnsOf } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { reviewers } from '../../domain/review-life';
import type { Template } from '../../domain/self-review';
import type { ListedReview } from '../../store/review-record';
import type { ReviewNeeds } from '../../use-cases/review-needs';
import { startReview } from '../../use-cases/start-review';
import { SelfReviewsPage } from './page';

/** A template that can be started, or a self-review of this school year that was. */
export type Offer = { templateId: string; title: string; about?: Pick<Template, 'introduction' | 'forWhom'>; review?: ListedReview };
export type SchoolReviews = { urn: string; name: string; offers: readonly Offer[]; earlier: readonly ListedReview[] };

const mostSchools = 50;
const mostReviews = 500;

const offersOf = (templates: readonly Template[], own: readonly ListedReview[]): Offer[] => {
  const offered = templates.map((template): Offer => ({ templateId: template.id, title: template.title, about: template, review: own.find(({ templateId }) => templateId === template.id) }));
  const withdrawn = own.filter(({ templateId }) => !templates.some(({ id }) => id === templateId)).map((review): Offer => ({ templateId: review.templateId, title: review.title, review }));
  return [...offered, ...withdrawn];
};

/** The self-reviews that are published, and where each stands at this person's schools. Starting one is one press. */
export const selfReviewsPage = (needs: ReviewNeeds) =>
  defineAction({
    path: '/portal/duties/self-reviews',
    allow: only(...reviewers),
    audit: { action: 'duties.self-reviews' },
    load: async ({ actor, today }) => {
      const year = academicYear(today);
      const urns = [...new Set(urnsOf(actor, ...reviewers))].sort().slice(0, mostSchools);
      const [known, templates, reviews] = [await needs.schools.findMany(urns), await needs.templates.all(), await needs.reviews.list(urns, mostReviews)];
      const schools = urns.flatMap((urn): SchoolReviews[] => {
        const own = reviews.filter((review) => review.urn === urn);
        const name = known.get(urn)?.name;
        return name ? [{ urn, name, offers: offersOf(templates, own.filter((review) => review.year === year)), earlier: own.filter((review) => review.year < year) }] : [];
      });
      return ok({ year, schools });
    },
    form: z.strictObject({ urn: z.string().regex(/^\d{6}$/), template: z.string().max(40) }),
    act: (visit, form, loaded) => startReview(needs, visit.actor, form.urn, form.template, loaded.year),
    changed: (form) => ({ move: 'start', urn: form.urn }),
    goTo: (done) => `/portal/duties/self-reviews/${done}`,
    view: (loaded, page) => ({ title: 'Self-reviews', wide: true, back: { href: '/portal/duties', text: 'Duties' }, main: <SelfReviewsPage {...loaded} page={page} /> }),
  });
