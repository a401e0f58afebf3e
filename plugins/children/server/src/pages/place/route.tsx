import { defineAction, only, refuse, type Definition } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import { childPageStore } from '../../store/child-page-store';
import { moveSchool } from '../../use-cases/move-school';
import { aboutChild, findChild } from '../find-child';
import type { PageNeeds } from '../needs';
import { PlacePage, type Loaded } from './page';
import { placeForm, readPlaceForm, type PlaceForm } from './read-form';

const textIn = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** The Virtual School and the social worker record a move of school; it counts on the next request. */
export const placePage = (needs: PageNeeds): Definition => {
  const store = childPageStore(needs);
  const move = moveSchool(needs);
  const openSchools = async (words: string): Promise<School[]> => (await needs.schools.search(words)).filter(({ open }) => open);

  return defineAction<{ childId: string }, Loaded, PlaceForm, undefined, void>({
    path: '/portal/children/:childId/place',
    allow: only('social-worker', 'virtual-school-adviser', 'virtual-school-head'),
    audit: { action: 'child.place', about: aboutChild },
    form: placeForm,

    load: async ({ actor, params, query, today }) => {
      const found = await findChild(needs, actor, params.childId, ['social-care', 'virtual-school']);
      if (!found.ok) return found;
      const search = textIn(query.search);
      const leading = (await store.placesOf(found.value.child.id)).find((place) => place.leads && place.until > today);
      const school = leading?.urn ? await needs.schools.find(leading.urn) : undefined;
      return {
        ok: true,
        value: { ...found.value, search, schools: search ? await openSchools(search) : [], now: leading && (school?.name ?? leading.provider ?? `School with URN ${leading.urn}`), version: await store.versionOf(found.value.child.id) },
      };
    },

    act: async ({ now, today }, form, { child }) => {
      const read = readPlaceForm(form);
      if (!read.ok) return read;
      const { to, from } = read.value;
      if (to.kind === 'school' && !(await needs.schools.find(to.urn))?.open) return refuse('invalid', [{ field: 'to', message: 'Choose a school that is open in the register' }]);
      return move({ childId: child.id, authorityId: child.authorityId, version: form.version, to, from, today, at: now.toISOString() });
    },
    goTo: (_done, { childId }) => `/portal/children/${childId}`,
    changed: ({ to }) => ({ changed: ['place'], to: /^\d/.test(to) ? 'school' : to }),

    view: (loaded, page) => ({ title: `Move of school, child ${loaded.child.reference}`, back: { href: `/portal/children/${loaded.child.publicId}`, text: 'Back to the child' }, main: <PlacePage {...loaded} page={page} /> }),
  });
};
