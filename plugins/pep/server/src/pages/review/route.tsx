import { defineAction, ok, only, refuse, type Actor, type Result, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { careIsMissing } from '../../domain/clocks';
import { decidePartMove, decidePlanMove, planState, type PartName } from '../../domain/pep-life';
import { planDocument } from '../../domain/plan-document';
import { keyOf } from '../../store/lists-store';
import type { Decision, Pep } from '../../store/pep-record';
import { approve, goOnWithoutCare, premiumRequests, returnPart, startCheck } from '../../use-cases/check-pep';
import { clocksOf } from '../../use-cases/clocks-of';
import { findReadable, isChecker, moversFor } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { premiumYearOf, qualityScale } from '../../use-cases/weigh-request';
import { planRead } from '../../use-cases/section-files';
import { aboutChild, checkers, planDetails } from '../about';
import { ReviewPage } from './page';

type Posted = Record<string, string | string[]>;
const word = (form: Posted, name: string): string => (typeof form[name] === 'string' ? form[name].trim() : '');

/** Pounds as people write them, in pence; undefined when it is no amount. */
export const penceOf = (typed: string): number | undefined => {
  const [, pounds, pence = ''] = /^£?\s*(\d{1,6})(?:\.(\d{1,2}))?$/.exec(typed.replace(/,/g, '')) ?? [];
  return pounds === undefined ? undefined : Number(pounds) * 100 + Number(pence.padEnd(2, '0') || 0);
};

const decisionsIn = (form: Posted, ids: readonly string[]): Result<Decision[]> => {
  const decisions: Decision[] = [];
  for (const id of ids) {
    const decision = word(form, `decision-${id}`);
    if (!['granted', 'part', 'refused'].includes(decision)) return refuse('incomplete', [{ field: `decision-${id}`, message: 'Decide each request for pupil premium plus' }]);
    const pence = decision === 'refused' ? 0 : penceOf(word(form, `amount-${id}`));
    if (pence === undefined) return refuse('invalid', [{ field: `amount-${id}`, message: 'Enter the amount in pounds, like 120 or 120.50' }]);
    const reason = word(form, `reason-${id}`).slice(0, 1000);
    if (decision !== 'granted' && !reason) return refuse('invalid', [{ field: `reason-${id}`, message: 'Say why it is not granted in full' }]);
    decisions.push({ targetId: id, decision: decision as Decision['decision'], pence, reason });
  }
  return ok(decisions);
};

/** A word of the scale as the page offered it; undefined for none. */
const qualityIn = (form: Posted, scale: readonly string[]): Result<string | undefined> => {
  const quality = word(form, 'quality');
  return quality === '' || scale.includes(quality) ? ok(quality || undefined) : refuse('invalid', [{ field: 'quality', message: 'Choose the quality of the plan again: the words have changed' }]);
};

/** The plan that is due next after this one, and from the last the first again. */
const nextToCheck = async ({ lists }: PepNeeds, actor: Actor, pep: Pep): Promise<string | undefined> => {
  const waiting = (page: { after?: string; most: number }) => lists.list(actor, checkers, { state: 'with-virtual-school' }, page);
  const [after] = (await waiting({ after: keyOf({ dueOn: pep.listDueOn, publicId: pep.publicId }), most: 1 })).rows;
  return after?.publicId ?? (await waiting({ most: 2 })).rows.find((row) => row.publicId !== pep.publicId)?.publicId;
};

/** The Virtual School reads the whole plan, returns one part with reasons, or approves; then the next one in the queue. */
export const reviewPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/review',
    allow: only(...checkers),
    audit: { action: 'pep.review', about: aboutChild, details: planDetails },
    load: async (visit: Visit<{ pep: string }>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      if (!isChecker(found.value.roles)) return refuse('not-found');
      const { pep } = found.value;
      const { clocks } = await clocksOf(needs, pep.authorityId);
      return ok({
        ...found.value, state: planState(pep), requests: premiumRequests(pep), careIsMissing: careIsMissing(pep, visit.today, clocks),
        document: planDocument(await planRead(needs, found.value, 'virtual-school'), 'virtual-school', { draft: false, date: visit.today }),
        mayApprove: decidePlanMove(pep, 'approve', moversFor(found.value.roles)).ok,
        returnable: (['school', 'care'] as const).filter((part: PartName) => decidePartMove(pep, part, 'return', moversFor(found.value.roles, part)).ok),
        premium: await premiumYearOf(needs, pep, visit.today), scale: await qualityScale(needs, pep.authorityId),
        nextInQueue: await nextToCheck(needs, visit.actor, pep),
      });
    },
    form: z.record(z.string().max(80), z.union([z.string().max(8000), z.array(z.string())])),
    act: async (visit, form, loaded) => {
      const seen = Number(word(form, 'version'));
      const done = async (): Promise<Result<undefined>> => {
        switch (word(form, '_do')) {
          case 'start-check':
            return startCheck(needs, loaded, seen, visit.today);
          case 'go-on':
            return goOnWithoutCare(needs, loaded, seen, visit.today);
          case 'return': {
            const part = word(form, 'part');
            const reason = word(form, 'reason');
            if (part !== 'school' && part !== 'care') return refuse('invalid', [{ field: 'part', message: 'Choose the part to return' }]);
            return reason ? returnPart(needs, loaded, part, seen, reason) : refuse('invalid', [{ field: 'reason', message: 'Say what has to change, so that the writer can begin at once' }]);
          }
          case 'approve': {
            const decisions = decisionsIn(form, loaded.requests.map((row) => String(row.id)));
            const quality = qualityIn(form, loaded.scale);
            if (!decisions.ok) return decisions;
            if (!quality.ok) return quality;
            return approve(needs, loaded, seen, { decisions: decisions.value, quality: quality.value }, visit.actor, visit.today);
          }
          default:
            return refuse('invalid');
        }
      };
      const result = await done();
      return result.ok ? ok({ did: word(form, '_do'), next: loaded.nextInQueue }) : result;
    },
    changed: (_form, done) => ({ move: done.did }),
    goTo: ({ did, next }, { pep }) => {
      if (did === 'start-check' || did === 'go-on') return `/portal/peps/${pep}/review`;
      return next ? `/portal/peps/${next}/review` : '/portal/peps?state=with-virtual-school';
    },
    view: (loaded, page) => ({ title: `Check plan ${loaded.child.reference}`, back: { href: '/portal/peps?state=with-virtual-school', text: 'Plans to check' }, wide: true, main: <ReviewPage {...loaded} page={page} /> }),
  });
