import type { Database, Outbox } from '@virtual-school/strapi-plugin-school-portal/api';
import { newsOf, type News } from '../domain/happenings';
import { changedCounts, countAtSchools } from '../domain/school-counts';
import { toldStore, type KnownChildNow, type ToldStore } from '../store/told-store';

type Needs = { database: Database; outbox: Pick<Outbox, 'emit'> };
const nothing = { inCare: false, urns: [] };

const tellHappenings = async (store: ToldStore, { outbox }: Needs, children: readonly KnownChildNow[], authorityId: number, today: string): Promise<number> => {
  const told = await store.toldOf(authorityId);
  const news = children.flatMap((child): readonly News[] => {
    const found = newsOf(child, told.get(child.childId) ?? nothing, today);
    return found ? [found] : [];
  });
  await store.note(news);
  const happened = news.flatMap((each) => each.happened);
  for (const { urn, what, on } of happened) await outbox.emit('children.happened', { urn, authorityId, what, on });
  return happened.length;
};

const tellCounts = async (store: ToldStore, { outbox }: Needs, children: readonly KnownChildNow[], authorityId: number, day: string): Promise<number> => {
  const atSchool = children.filter(({ inCare }) => inCare).flatMap(({ places, dateOfBirth }) => places.map(({ urn }) => ({ urn, dateOfBirth })));
  const changed = changedCounts(countAtSchools(atSchool, day), await store.countsTold(authorityId));
  for (const counts of changed) {
    await store.noteCounts(authorityId, counts);
    await outbox.emit('children.at-school', { authorityId, day, ...counts });
  }
  return changed.length;
};

/**
 * Tells other plugins what changed since they were told last: how many children in care each school has, and who joined,
 * left, came into care or whose care ended, each once, without a name. How many events there were. In one transaction
 * with the change itself, or in one of its own.
 */
export const publishFacts = (needs: Needs) => (authorityId: number, today: string): Promise<number> =>
  needs.database.inTransaction(async () => {
    const store = toldStore(needs);
    await store.hold(authorityId);
    const children = await store.knownNow(authorityId, today);
    return (await tellHappenings(store, needs, children, authorityId, today)) + (await tellCounts(store, needs, children, authorityId, today));
  });
