import { ok, termsAhead, type Period } from '@virtual-school/portal-kit';
import type { CountedNumber, NumbersAnswer } from '../answers';
import { adminRoute } from '../admin-route';
import { nothing } from '../domain/input';
import type { PanelNeeds } from '../needs';

const month = 30 * 86_400_000;

/** The portal's own numbers; the other plugins hand theirs in. */
const ownNumbers = ({ outbox, jobs, clock }: PanelNeeds) => [
  { name: 'portal.outbox', title: 'Messages that could not be delivered', link: '/admin/plugins/school-portal/outbox', count: async () => [{ value: (await outbox.counts()).dead, note: 'given up' }, { value: (await outbox.counts()).waiting, note: 'waiting' }] },
  { name: 'portal.jobs', title: 'Jobs that failed', count: async () => [{ value: await jobs.failedSince(new Date(clock.now().getTime() - month).toISOString()), note: 'in the last 30 days' }] },
];

const fewTerms = 2;

/** Only where terms run out: then somebody has to enter the next ones. */
const termNumbers = async ({ authorities, settings, clock }: PanelNeeds): Promise<NumbersAnswer> => {
  const counts: CountedNumber[] = [];
  for (const { id, name } of await authorities.all()) {
    const value = termsAhead(await settings.get<readonly Period[]>(id, 'terms'), clock.today());
    if (value < fewTerms) counts.push({ value, note: `${name}: terms ahead. Enter the next ones, or no plan will open` });
  }
  return counts.length === 0 ? [] : [{ name: 'portal.terms', title: 'Terms run out', link: '/admin/plugins/school-portal/settings', counts }];
};

export const numberRoutes = (needs: PanelNeeds) => [
  adminRoute({
    method: 'GET', path: '/numbers', may: 'numbers.read', audit: { notAudited: 'counts only, about nobody' }, input: nothing,
    work: async () => {
      const counted = await Promise.all([...needs.adminPanel.numbers(), ...ownNumbers(needs)].map(async ({ name, title, link, count }) => ({ name, title, ...(link && { link }), counts: await count() })));
      return ok<NumbersAnswer>([...(await termNumbers(needs)), ...counted]);
    },
  }),
];
