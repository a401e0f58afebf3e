import { defineAction, ok, only, refuse, type AttachedFile, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { decideReturnMove, type ReturnMove } from '../../domain/return-life';
import { evidenceOf } from '../../use-cases/evidence';
import { findWhole, type FoundReturn } from '../../use-cases/find-return';
import { hasTeacher } from '../../use-cases/has-teacher';
import type { DutyNeeds } from '../../use-cases/needs';
import { confirmReturn, handBack, missingIn, reopen, sendReturn, takeBack } from '../../use-cases/send-return';
import { aboutReturn, writers } from '../about';
import { CheckPage } from './page';

export type Checked = FoundReturn & { files: readonly AttachedFile[]; missing: ReturnType<typeof missingIn>; moves: readonly ReturnMove[]; hasTeacher: boolean };
const pressed = ['submit', 'submit-and-confirm', 'confirm', 'hand-back', 'take-back', 'reopen'] as const;

const doMove = async (needs: DutyNeeds, visit: Visit<{ return: string }>, loaded: Checked, form: { version: number; note?: string; _do: (typeof pressed)[number] }) => {
  switch (form._do) {
    case 'submit':
    case 'submit-and-confirm':
      return sendReturn(needs, loaded, form.version, visit.actor);
    case 'confirm':
      return confirmReturn(needs, loaded, form.version, visit.actor);
    case 'hand-back':
      return handBack(needs, loaded, form.version, form.note ?? '');
    case 'take-back':
      return takeBack(needs, loaded, form.version);
    case 'reopen':
      return reopen(needs, loaded, form.version);
    default:
      return refuse('invalid');
  }
};

/** Check the answers, then send, confirm or hand back: what is read here is what is sent. */
export const checkPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/check',
    allow: only(...writers),
    audit: { action: 'duties.check', about: aboutReturn },
    load: async (visit: Visit<{ return: string }>) => {
      const found = await findWhole(needs, visit.actor, visit.params.return, visit.today);
      if (!found.ok) return found;
      const { record, movers } = found.value;
      return ok<Checked>({ ...found.value, hasTeacher: await hasTeacher(needs, found.value), files: await evidenceOf(needs, record), missing: record.state === 'open' ? missingIn(found.value) : [], moves: pressed.filter((move) => decideReturnMove(record.state, move, movers).ok) });
    },
    form: z.strictObject({ version: z.coerce.number().int().min(0), _do: z.enum(pressed), note: z.string().trim().max(2000).optional() }),
    act: async (visit, form, loaded) => {
      const done = await doMove(needs, visit, loaded, form);
      return done.ok ? ok({ move: form._do }) : done;
    },
    changed: (_form, done) => ({ move: done.move }),
    goTo: (_done, params) => `/portal/duties/${params.return}`,
    view: (loaded, page) => ({ title: 'Check the answers', back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' }, wide: true, main: <CheckPage {...loaded} page={page} /> }),
  });
