import { tellEach, type Database, type Mailer, type Settings, type Accounts } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Term } from '@virtual-school/portal-kit';
import { sendOn } from '../domain/reminders';
import type { SchoolStanding } from '../domain/standing';
import type { BoardStore } from '../store/board-store';
import type { Reminder, RemindersStore } from '../store/reminders-store';

export type ReminderNeeds = { reminders: RemindersStore; board: Pick<BoardStore, 'noteReminded'>; settings: Pick<Settings, 'get'>; accounts: Pick<Accounts, 'holding'>; mailer: Mailer; database: Pick<Database, 'inTransaction'> };
type Order = { due: readonly SchoolStanding[]; year: number; authorityId: number; by: number; sendOn: string };

/** The next day on which the schools of this authority are open. */
export const nextSendDay = async ({ settings }: Pick<ReminderNeeds, 'settings'>, authorityId: number, today: string): Promise<string> => sendOn(today, await settings.get<readonly Term[]>(authorityId, 'terms'));

/** Sets down who is to be reminded, and when. How many: one that has a reminder for that day already is left as it is. */
export const planReminders = ({ reminders }: Pick<ReminderNeeds, 'reminders'>, { due, ...order }: Order): Promise<number> => reminders.plan({ urns: due.map(({ urn }) => urn), ...order });

const mail = { subject: 'Your school’s duties towards children in care', paragraphs: ['The Virtual School asks every school once a year how it meets its duties, with or without a child in care. Yours is not finished yet. Most of it is filled in for you.'], link: { text: 'Go on where you left off', path: '/portal/duties' } };

/** To the designated teachers; to the head teachers where the portal knows no designated teacher. */
const remindOne = async ({ accounts, mailer, reminders, board, database }: ReminderNeeds, reminder: Reminder, today: string): Promise<void> => {
  const teachers = await accounts.holding('designated-teacher', { urn: reminder.urn });
  const people = teachers.length > 0 ? teachers : await accounts.holding('head-teacher', { urn: reminder.urn });
  await database.inTransaction(async () => {
    if (!(await reminders.take(reminder))) return;
    await board.noteReminded(reminder.urn, today);
    await tellEach(mailer, people, mail);
  });
};

/** Some hundred at a time; what is left goes out with the next call. */
export const sendReminders = async (needs: ReminderNeeds, today: string): Promise<number> => {
  const due = await needs.reminders.due(today, 300);
  for (const reminder of due) await remindOne(needs, reminder, today);
  return due.length;
};
