import { defineAction, ok, only, refuse, type Visit } from '@virtual-school/portal-kit';
import { decideReviewMove, reviewers } from '../../domain/review-life';
import { findReview, type FoundReview } from '../../use-cases/find-review';
import type { ReviewNeeds } from '../../use-cases/review-needs';
import { reviewSheet, type ReviewSheet } from '../../use-cases/review-sheet';
import { saveReview } from '../../use-cases/save-review';
import { aboutReview, reviewAddress } from '../about-review';
import { readSheet, sheetForm, sheetJson } from '../save-sheet';
import { GroupPage } from './page';

type Params = { review: string; group: string };
export type OpenedGroup = FoundReview & { sheet: ReviewSheet; mayWrite: boolean; /** The name of the page after this. */ next?: string };

const load = async (needs: ReviewNeeds, { actor, params }: Visit<Params>) => {
  const found = await findReview(needs, actor, params.review);
  if (!found.ok) return found;
  const { record, roles } = found.value;
  const sheet = reviewSheet(record, params.group);
  if (!sheet) return refuse('not-found');
  const { groups } = record.template;
  return ok<OpenedGroup>({ ...found.value, sheet, mayWrite: decideReviewMove(record.state, 'save', roles).ok, next: groups[groups.indexOf(sheet.group) + 1]?.name });
};

/** One page of a self-review. */
export const groupPage = (needs: ReviewNeeds) =>
  defineAction({
    path: '/portal/duties/self-reviews/:review/groups/:group',
    allow: only(...reviewers),
    audit: { action: 'duties.self-review-group', about: aboutReview, details: ({ sheet }: OpenedGroup) => ({ group: sheet.group.name }) },
    load: (visit: Visit<Params>) => load(needs, visit),
    form: sheetForm,
    act: async ({ actor, now }, form, loaded) => {
      const read = readSheet(form);
      if (!read.ok) return read;
      const { seen, fields, isAutosave, pressed } = read.value;
      const saved = await saveReview(needs, loaded, { sheet: loaded.sheet, seen, fields, by: actor.accountId, isAutosave });
      return saved.ok ? ok({ ...saved.value, then: pressed, at: now.toISOString(), next: loaded.next }) : saved;
    },
    changed: (_form, done) => ({ changed: done.changed }),
    goTo: (done, { review }) => `/portal/duties/self-reviews/${review}${done.then === 'next' && done.next ? `/groups/${done.next}` : ''}`,
    json: sheetJson,
    view: (loaded, page) => ({ title: `${loaded.sheet.group.title}, self-review`, back: { href: reviewAddress(loaded), text: loaded.record.title }, main: <GroupPage {...loaded} page={page} /> }),
  });
