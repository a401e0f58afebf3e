import { defineAction, ok, only, refuse, type Definition, type Fields } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { isKind, type What } from '../../domain/kinds';
import { suspendedDaysInYear } from '../../domain/school-days';
import { sectionToFill } from '../../forms';
import type { ChildAtSchool } from '../../store/children-of-school';
import { schoolReaders, tellers } from '../../store/scope';
import type { TrackingNeeds } from '../../use-cases/needs';
import { tell } from '../../use-cases/tell';
import { aboutChild, type Posted } from '../about';
import { contactStrip, type Contact } from '../contact-strip';
import { TellPage } from './page';

/** `contact`, `dateOfBirth` and `suspendedDays` are for those who read casework; a school's office does not. */
export type Opened = { child: ChildAtSchool & { authorityId: number; dateOfBirth?: string }; what: What; mayRead: boolean; contact?: Contact; suspendedDays?: number };
type Told = { report?: string; answered: readonly string[] };

const open = async (needs: TrackingNeeds, child: ChildAtSchool, what: What, mayRead: boolean, today: string): Promise<Opened | undefined> => {
  const facts = await needs.records.find(child.id);
  if (!facts) return undefined;
  const { authorityId, dateOfBirth } = facts;
  if (!mayRead) return { child: { ...child, authorityId }, what, mayRead };
  const suspendedDays = what === 'suspension' ? suspendedDaysInYear(await needs.reports.suspensionsOf(child.id), today) : undefined;
  return { child: { ...child, authorityId, dateOfBirth }, what, mayRead, contact: await needs.records.contactLimits(child.id), suspendedDays };
};

/** What happened: one page, only what this kind needs. */
export const tellPage = (needs: TrackingNeeds): Definition =>
  defineAction<{ childId: string; what: string }, Opened, Posted, undefined, Told>({
    path: '/portal/tell-us/:childId/:what',
    allow: only(...tellers),
    audit: { action: 'tracking.tell', about: aboutChild, details: ({ what }) => ({ what }) },
    load: async ({ actor, params, today }) => {
      const child = await needs.ofSchool.find(actor, params.childId);
      if (!child || !isKind(params.what)) return refuse('not-found');
      const roles = await needs.visibility.rolesFor(actor, child.id);
      const opened = await open(needs, child, params.what, schoolReaders.some((role) => roles.includes(role)), today);
      return opened ? ok(opened) : refuse('not-found');
    },
    form: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
    act: async ({ actor, now, today }, form, { child, what, mayRead }) => {
      const fields: Fields = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'version')); // there is no earlier version
      const told = await tell(needs, { child, authorityId: child.authorityId, what, fields, today, at: now.toISOString() }, actor);
      return told.ok ? ok({ ...(mayRead && { report: told.value.publicId }), answered: told.value.answered }) : told;
    },
    changed: (_form, { answered }) => ({ changed: answered }),
    goTo: ({ report }) => (report ? `/portal/reports/${report}?told=yes` : '/portal/tell-us?told=yes'),
    view: (opened, page) => {
      const section = sectionToFill(opened.what, page.today);
      return { title: `${section.title}, child ${opened.child.reference}`, back: { href: `/portal/tell-us?child=${opened.child.publicId}`, text: 'Tell us now' }, notice: contactStrip(opened.contact), main: <TellPage {...opened} section={section} page={page} /> };
    },
  });
