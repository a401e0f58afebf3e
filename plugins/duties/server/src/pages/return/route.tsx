import { definePage, ok, only, type Visit } from '@virtual-school/portal-kit';
import { areaTitles, type Area } from '../../domain/areas';
import { progressOf, type Progress } from '../../domain/marks';
import { decideReturnMove, type ReturnMove } from '../../domain/return-life';
import { allAnswers, areasOf, findReturn, isShort } from '../../use-cases/find-return';
import { hasTeacher } from '../../use-cases/has-teacher';
import type { DutyNeeds } from '../../use-cases/needs';
import { readMessages } from '../../use-cases/read-messages';
import { aboutReturn, answerers } from '../about';
import { changedWordings } from '../sheet-editor';
import { ReturnPage } from './page';

export type AreaRow = { area: Area; title: string; progress: Progress; changed: boolean };

/** The return as a list of what is to be done. */
export const returnPage = (needs: DutyNeeds) =>
  definePage({
    path: '/portal/duties/:return',
    allow: only(...answerers),
    audit: { action: 'duties.return', about: aboutReturn },
    load: async ({ actor, params, today }: Visit<{ return: string }>) => {
      const found = await findReturn(needs, actor, params.return, today);
      if (!found.ok) return found;
      const { duties, current, record, movers } = found.value;
      const answers = allAnswers(record);
      const rows = areasOf(found.value).map((area): AreaRow => {
        const own = duties.filter((duty) => duty.area === area);
        return { area, title: areaTitles[area], progress: progressOf(own, answers), changed: changedWordings(found.value, own).length > 0 };
      });
      const now = progressOf(current, answers);
      const may = (move: ReturnMove) => decideReturnMove(record.state, move, movers).ok;
      const messages = found.value.given ? [] : await readMessages(needs, record.urn, record.year);
      return ok({ ...found.value, hasTeacher: await hasTeacher(needs, found.value), messages, rows, progress: progressOf(duties, answers), asksMore: record.state === 'confirmed' && now.answered < now.asked, isShort: isShort(found.value), maySend: may('submit'), mayConfirm: may('confirm'), mayReopen: may('reopen'), mayTakeBack: may('take-back') });
    },
    view: (loaded) => ({ title: 'The duties of your school', back: { href: '/portal/duties', text: 'Duties' }, main: <ReturnPage {...loaded} /> }),
  });
