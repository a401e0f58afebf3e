import { defineAction, defineDownload, londonDay, ok, only, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { decideReviewMove, reviewers } from '../../domain/review-life';
import { reviewDocument } from '../../domain/review-document';
import { answersIn, findReview, type FoundReview } from '../../use-cases/find-review';
import { finishReview, missingFrom, reopenReview } from '../../use-cases/finish-review';
import type { ReviewNeeds } from '../../use-cases/review-needs';
import { aboutReview, reviewAddress } from '../about-review';
import { CheckReviewPage } from './page';

type Params = { review: string };
export type CheckedReview = FoundReview & { missing: ReturnType<typeof missingFrom>; mayFinish: boolean; mayReopen: boolean };

/** Check the answers, then finish; a finished one is read, printed and opened again here. */
export const checkReviewPage = (needs: ReviewNeeds) =>
  defineAction({
    path: '/portal/duties/self-reviews/:review/check',
    allow: only(...reviewers),
    audit: { action: 'duties.self-review-check', about: aboutReview },
    load: async ({ actor, params }: Visit<Params>) => {
      const found = await findReview(needs, actor, params.review);
      if (!found.ok) return found;
      const may = (move: 'finish' | 'reopen') => decideReviewMove(found.value.record.state, move, found.value.roles).ok;
      return ok<CheckedReview>({ ...found.value, missing: may('finish') ? missingFrom(found.value) : [], mayFinish: may('finish'), mayReopen: may('reopen') });
    },
    form: z.strictObject({ version: z.coerce.number().int().min(0), _do: z.enum(['finish', 'reopen']), share: z.literal('yes').optional() }),
    act: async (visit, { version, _do, share }, loaded) => {
      const done = _do === 'finish' ? await finishReview(needs, loaded, version, share === 'yes', visit.actor) : await reopenReview(needs, loaded, version);
      return done.ok ? ok({ move: _do, ...(_do === 'finish' && { shared: share === 'yes' }) }) : done;
    },
    changed: (_form, done) => done,
    goTo: (_done, { review }) => `/portal/duties/self-reviews/${review}`,
    view: (loaded, page) => ({ title: 'Check the answers', wide: true, back: { href: reviewAddress(loaded), text: loaded.record.title }, main: <CheckReviewPage {...loaded} page={page} /> }),
  });

/** The same as a document; every page of an unfinished one says that it is a draft. */
export const reviewFile = (needs: ReviewNeeds) =>
  defineDownload({
    path: '/portal/duties/self-reviews/:review/review.pdf',
    allow: only(...reviewers),
    audit: { action: 'duties.self-review-downloaded', about: aboutReview },
    load: async ({ actor, params, today }: Visit<Params>) => {
      const found = await findReview(needs, actor, params.review);
      if (!found.ok) return found;
      const { record, school } = found.value;
      const finished = record.finishedAt ? { on: londonDay(record.finishedAt), by: record.finishedName ?? '' } : undefined;
      const model = reviewDocument({ template: record.template, answers: answersIn(record), schoolName: school.name, urn: school.urn, year: record.year, today, finished });
      return ok({ ...found.value, bytes: await needs.pdf.draw(model) });
    },
    file: ({ record, bytes }) => ({ name: `self-review-${record.urn}-${record.year}.pdf`, type: 'application/pdf', bytes }),
  });
