import { tellEach, type AccountSummary, type Database, type Mail, type Mailer, type Settings, type Accounts } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Term } from '@virtual-school/portal-kit';
import { sendOn } from '../domain/reminders';
import type { SchoolStanding } from '../domain/standing';
import type { BoardStore } from '../store/board-store';
import type { Reminder, RemindersStore } from '../store/reminders-store';
import type { ReturnsStore } from '../store/returns-store';

export type ReminderNeeds = { reminders: RemindersStore; board: Pick<BoardStore, 'noteReminded'>; settings: Pick<Settings, 'get'>; accounts: Pick<Accounts, 'holding'>; returns: Pick<ReturnsStore, 'list'>; mailer: Mailer; database: Pick<Database, 'inTransaction'> };
type Order = { due: readonly SchoolStanding[]; year: number; authorityId: number; by: number; sendOn: string };

/** The next day on which the schools of this authority are open. */
export const nextSendDay = async ({ settings }: Pick<ReminderNeeds, 'settings'>, authorityId: number, today: string): Promise<string> => sendOn(today, await settings.get<readonly Term[]>(authorityId, 'terms'));

/** Sets down who is to be reminded, and when. How many: one that has a reminder for that day already is left as it is. */
export const planReminders = ({ reminders }: Pick<ReminderNeeds, 'reminders'>, { due, ...order }: Order): Promise<number> => reminders.plan({ urns: due.map(({ urn }) => urn), ...order });

const goOn: Mail = { subject: 'Your school’s duties towards children in care', paragraphs: ['The Virtual School asks every school once a year how it meets its duties, with or without a child in care. Yours is not finished yet. Most of it is filled in for you.'], link: { text: 'Go on where you left off', path: '/portal/duties' } };

const toConfirm = (returnId: string): Mail => ({ subject: 'Your school’s duties wait to be confirmed', paragraphs: ['The Virtual School asks every school once a year how it meets its duties. Your school has answered: its head teacher reads the answers, then confirms them or hands them back.'], link: { text: 'Read and confirm', path: `/portal/duties/${returnId}/check` } });

type Letter = { people: readonly AccountSummary[]; mail: Mail };

/**
 * To whom it is now: the head teachers, where it waits for them; else the designated teachers; those of the other role where
 * the portal knows none. To nobody where the school has confirmed since the reminder was asked for.
 */
const letterFor = async ({ accounts, returns }: Pick<ReminderNeeds, 'accounts' | 'returns'>, { urn, year }: Reminder): Promise<Letter | undefined> => {
  const [listed] = await returns.list([urn], year);
  if (listed?.state === 'confirmed') return undefined;
  const [teachers, heads] = [await accounts.holding('designated-teacher', { urn }), await accounts.holding('head-teacher', { urn })];
  if (listed?.state === 'submitted') return { people: heads.length > 0 ? heads : teachers, mail: toConfirm(listed.publicId) };
  return { people: teachers.length > 0 ? teachers : heads, mail: goOn };
};

const remindOne = async (needs: ReminderNeeds, reminder: Reminder, today: string): Promise<void> => {
  const { mailer, reminders, board, database } = needs;
  await database.inTransaction(async () => {
    if (!(await reminders.take(reminder))) return;
    const letter = await letterFor(needs, reminder);
    if (!letter) return;
    await board.noteReminded(reminder.urn, today);
    await tellEach(mailer, letter.people, letter.mail);
  });
};

/** Some hundred at a time; what is left goes out with the next call. */
export const sendReminders = async (needs: ReminderNeeds, today: string): Promise<number> => {
  const due = await needs.reminders.due(today, 300);
  for (const reminder of due) await remindOne(needs, reminder, today);
  return due.length;
};
