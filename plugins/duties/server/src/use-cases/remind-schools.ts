import type { Database, Mailer, Settings, Accounts } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Term } from '@virtual-school/portal-kit';
import { mayBeReminded, sendOn } from '../domain/reminders';
import type { SchoolStanding } from '../domain/standing';
import type { Reminder, RemindersStore } from '../store/reminders-store';

export type ReminderNeeds = { reminders: RemindersStore; settings: Pick<Settings, 'get'>; accounts: Pick<Accounts, 'holding'>; mailer: Mailer; database: Pick<Database, 'inTransaction'> };
type Order = { schools: readonly SchoolStanding[]; year: number; authorityId: number; by: number; today: string };

/** Sets down who is to be reminded, and when. `left` were reminded within a week, or have confirmed. */
export const planReminders = async ({ reminders, settings }: Pick<ReminderNeeds, 'reminders' | 'settings'>, { schools, year, authorityId, by, today }: Order): Promise<{ planned: number; left: number; sendOn: string }> => {
  const day = sendOn(today, await settings.get<readonly Term[]>(authorityId, 'terms'));
  const due = schools.filter(({ state, remindedOn }) => state !== 'confirmed' && mayBeReminded(remindedOn, today));
  const planned = await reminders.plan({ urns: due.map(({ urn }) => urn), year, authorityId, by, sendOn: day });
  return { planned, left: schools.length - planned, sendOn: day };
};

const mail = { subject: 'Your school’s duties towards children in care', paragraphs: ['The Virtual School asks every school once a year how it meets its duties, with or without a child in care. Yours is not finished yet. Most of it is filled in for you.'], link: { text: 'Go on where you left off', path: '/portal/duties' } };

/** To the designated teachers; to the head teachers where the portal knows no designated teacher. */
const remindOne = async ({ accounts, mailer, reminders, database }: ReminderNeeds, reminder: Reminder, today: string): Promise<void> => {
  const teachers = await accounts.holding('designated-teacher', { urn: reminder.urn });
  const people = teachers.length > 0 ? teachers : await accounts.holding('head-teacher', { urn: reminder.urn });
  await database.inTransaction(async () => {
    if (!(await reminders.take(reminder, today))) return;
    for (const person of people) await mailer.toAccount(person.publicId, { ...mail, paragraphs: [`Hello ${person.name},`, ...mail.paragraphs] });
  });
};

/** Some hundred at a time; what is left goes out with the next call. */
export const sendReminders = async (needs: ReminderNeeds, today: string): Promise<number> => {
  const due = await needs.reminders.due(today, 300);
  for (const reminder of due) await remindOne(needs, reminder, today);
  return due.length;
};
