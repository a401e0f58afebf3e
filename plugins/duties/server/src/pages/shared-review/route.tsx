import { academicYear, BlockList, definePage, formatInstant, ok, only, PageHeading, refuse, type Visit } from '@virtual-school/portal-kit';
import { boardKeepers } from '../../domain/board-roles';
import { reviewBlocks } from '../../domain/review-document';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { answersIn } from '../../use-cases/find-review';
import { reachOf } from '../../use-cases/reach-of';
import { schoolYear } from '../about';
import { aboutReview } from '../about-review';

/** A self-review that its school has finished and shared. Any other is not found: its content is the school's own. */
const load = async (needs: BoardNeeds, { actor, params, today }: Visit<{ urn: string; review: string }>) => {
  const school = await needs.board.find(await reachOf(needs, actor), params.urn, academicYear(today));
  const record = school && (await needs.reviews.byPublicId(params.review));
  return record && record.urn === school.urn && record.state === 'finished' && record.isShared ? ok({ school, record }) : refuse('not-found');
};

export const sharedReviewPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools/:urn/self-reviews/:review',
    allow: only(...boardKeepers),
    audit: { action: 'duties.self-review-read', about: aboutReview },
    load: (visit: Visit<{ urn: string; review: string }>) => load(needs, visit),
    view: ({ school, record }) => ({
      title: 'A self-review of a school',
      wide: true,
      back: { href: `/portal/duties/schools/${school.urn}`, text: school.name },
      main: (
        <>
          <PageHeading caption={`${school.name}, ${schoolYear(record.year)}`}>{record.title}</PageHeading>
          <p className="govuk-body">The school finished it on {record.finishedAt && formatInstant(record.finishedAt)} and shares it with you. It is the school’s own view: there is nothing to accept or refuse.</p>
          <BlockList blocks={reviewBlocks(record.template, answersIn(record))} />
        </>
      ),
    }),
  });
