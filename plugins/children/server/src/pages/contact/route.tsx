import { defineAction, only, type Definition } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { contactNotes } from '../../use-cases/record-contact';
import { aboutChild, findChild } from '../find-child';
import type { PageNeeds } from '../needs';
import { ContactPage, noteLength, type Loaded } from './page';

const note = (what: string) => z.string().trim().max(noteLength, `${what} must be ${noteLength.toLocaleString('en-GB')} characters or fewer`);
const contactForm = z.strictObject({ contactLimits: note('Limits on contact'), mayCollect: note('Who may collect the child'), version: z.string().regex(/^\d{1,9}$/).transform(Number) });
type ContactForm = z.infer<typeof contactForm>;

/** The social worker records who must not have contact and who may collect the child. */
export const contactPage = (needs: PageNeeds): Definition => {
  const notes = contactNotes(needs);

  return defineAction<{ childId: string }, Loaded, ContactForm, undefined, void>({
    path: '/portal/children/:childId/contact',
    allow: only('social-worker'),
    audit: { action: 'child.contact', about: aboutChild },
    form: contactForm,

    load: async ({ actor, params }) => {
      const found = await findChild(needs, actor, params.childId);
      if (!found.ok) return found;
      if (!found.value.roles.includes('social-worker')) return { ok: false, code: 'not-yours' };
      return { ok: true, value: { ...found.value, notes: await notes.read(found.value.child.id) } };
    },
    act: ({ actor, now }, { contactLimits, mayCollect, version }, { child }) => notes.record(child.id, { contactLimits, mayCollect }, { version, at: now.toISOString(), accountId: actor.accountId }),
    goTo: (_done, { childId }) => `/portal/children/${childId}`,
    changed: () => ({ changed: ['contactLimits', 'mayCollect'] }),

    view: (loaded, page) => ({ title: `Contact and collecting, child ${loaded.child.reference}`, back: { href: `/portal/children/${loaded.child.publicId}`, text: 'Back to the child' }, main: <ContactPage {...loaded} page={page} /> }),
  });
};
