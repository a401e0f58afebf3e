import { definePage, only, type Definition } from '@virtual-school/portal-kit';
import { maySee, maySeeAddress } from '../../domain/fact-audiences';
import { childPageStore, type PlaceLine } from '../../store/child-page-store';
import { aboutChild, findChild, readers, type OneChild } from '../find-child';
import type { PageNeeds } from '../needs';
import { ChildPage, contactStrip, type Loaded } from './page';

const isAbout = (today: string) => ({ now: (place: PlaceLine) => place.from <= today && place.until > today, toCome: (place: PlaceLine) => place.from > today, before: (place: PlaceLine) => place.until <= today });

const workerTerms = { 'social-worker': 'Social worker', 'reviewing-officer': 'Reviewing officer' } as const;

export const childPage = (needs: PageNeeds): Definition => {
  const store = childPageStore(needs);

  const placesOf = async (childId: number, today: string, audience: OneChild['audience']): Promise<Loaded['places']> => {
    const all = await store.placesOf(childId);
    const schools = await needs.schools.findMany(all.flatMap(({ urn }) => (urn ? [urn] : [])));
    const shown = all.map((place) => ({ ...place, name: place.urn ? (schools.get(place.urn)?.name ?? `School with URN ${place.urn}`) : [place.provider, place.nation].filter(Boolean).join(', ') }));
    const when = isAbout(today);
    const history = maySee(audience, 'placeHistory');
    return { now: shown.filter(when.now), toCome: history ? shown.filter(when.toCome) : [], before: history ? shown.filter(when.before) : [] };
  };

  const workersOf = async (childId: number, audience: OneChild['audience']): Promise<Loaded['workers']> => {
    const workers = await needs.records.workersOf(childId);
    const accounts = await needs.accounts.findMany(workers.flatMap(({ accountId }) => (accountId ? [accountId] : [])));
    return workers
      .filter(({ kind }) => maySee(audience, kind === 'social-worker' ? 'socialWorker' : 'reviewingOfficer'))
      .map(({ kind, email, accountId }) => ({ term: workerTerms[kind], text: [accountId ? accounts.get(accountId)?.name : undefined, email].filter(Boolean).join(', ') }));
  };

  return definePage<{ childId: string }, Loaded>({
    path: '/portal/children/:childId',
    allow: only(...readers),
    audit: { action: 'child.viewed', about: aboutChild, details: ({ audience }) => ({ audience }) },

    load: async ({ actor, params, today }) => {
      const found = await findChild(needs, actor, params.childId);
      if (!found.ok) return found;
      const { child, audience } = found.value;
      const address = maySeeAddress(audience, child.placementConfidential) ? await store.addressOf(child.id) : undefined;
      const facts = needs.records.shownTo(audience, child).map(({ term, text }) => ({ term, text }));
      return {
        ok: true,
        value: {
          ...found.value,
          facts: address ? [...facts, { term: 'Placement address', text: address }] : facts,
          notes: (await needs.records.contactLimits(child.id)) ?? {},
          places: await placesOf(child.id, today, audience),
          workers: await workersOf(child.id, audience),
          flags: maySee(audience, 'rollProblems') ? await store.flagsOf(child.id) : [],
        },
      };
    },

    view: (loaded) => ({
      title: `Child ${loaded.child.reference}`, // never a name
      back: { href: '/portal', text: 'Back to your list' },
      notice: loaded.audience === 'school' || loaded.audience === 'head-teacher' ? contactStrip(loaded.notes) : undefined,
      main: <ChildPage {...loaded} />,
    }),
  });
};
