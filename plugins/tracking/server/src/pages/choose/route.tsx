import { defineAction, hasRole, ok, only, refuse, type Definition } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { kinds, type What } from '../../domain/kinds';
import type { ListedChild } from '../../store/children-of-school';
import { schoolReaders, tellers } from '../../store/scope';
import type { TrackingNeeds } from '../../use-cases/needs';
import { ChoosePage } from './page';

const chooseForm = z.strictObject({
  child: z.string({ error: 'Choose the child' }).regex(/^[a-z2-7]{26}$/, 'Choose the child'),
  what: z.enum(kinds, { error: 'Choose what happened' }),
});
type ChooseForm = z.infer<typeof chooseForm>;
export type Choosing = { list: readonly ListedChild[]; chosen: string; hasTold: boolean; mayRead: boolean };

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Of whom, and what: the first of two short pages. */
export const choosePage = (needs: TrackingNeeds): Definition =>
  defineAction<Record<string, string>, Choosing, ChooseForm, undefined, { child: string; what: What }>({
    path: '/portal/tell-us',
    allow: only(...tellers),
    audit: { action: 'tracking.choose', details: ({ list }) => ({ count: list.length }) },
    load: async ({ actor, query }) => ok({ list: await needs.ofSchool.list(actor), chosen: word(query.child), hasTold: query.told === 'yes', mayRead: hasRole(actor, ...schoolReaders) }),
    form: chooseForm,
    act: async ({ actor }, form) => ((await needs.ofSchool.find(actor, form.child)) ? ok(form) : refuse('invalid', [{ field: 'child', message: 'Choose a child from the list' }])),
    goTo: ({ child, what }) => `/portal/tell-us/${child}/${what}`,
    changed: ({ what }) => ({ what }),
    view: (loaded, page) => ({ title: 'Tell us now', main: <ChoosePage {...loaded} page={page} /> }),
  });
