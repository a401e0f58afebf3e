import { tellEach, type AccountSummary, type Authorities, type Authority, type Database, type Mail, type Mailer, type Settings, type Accounts } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Term } from '@virtual-school/portal-kit';
import { dutyMails } from '../domain/mails';
import { sendOn } from '../domain/reminders';
import type { SchoolStanding } from '../domain/standing';
import type { BoardStore } from '../store/board-store';
import type { Reminder, RemindersStore } from '../store/reminders-store';
import type { ReturnsStore } from '../store/returns-store';

export type ReminderNeeds = { reminders: RemindersStore; board: Pick<BoardStore, 'noteReminded'>; settings: Pick<Settings, 'get' | 'wording'>; accounts: Pick<Accounts, 'holding'>; returns: Pick<ReturnsStore, 'list'>; mailer: Mailer; database: Pick<Database, 'inTransaction'> };
/** The schools of one authority that are to be reminded, and the next day on which they are open: each authority has terms of its own. */
export type Round = { authority: Authority; due: readonly SchoolStanding[]; sendOn: string };
type Order = { rounds: readonly Round[]; year: number; by: number };

/** `kept`: the authorities for which somebody reminds. */
export const roundsOf = async ({ settings, authorities }: { settings: Pick<Settings, 'get'>; authorities: Pick<Authorities, 'all'> }, kept: readonly number[], due: readonly SchoolStanding[], today: string): Promise<Round[]> => {
  const rounds: Round[] = [];
  for (const authority of (await authorities.all()).filter(({ id }) => kept.includes(id))) {
    const own = due.filter(({ laCode }) => laCode === authority.code);
    if (own.length > 0) rounds.push({ authority, due: own, sendOn: sendOn(today, await settings.get<readonly Term[]>(authority.id, 'terms')) });
  }
  return rounds;
};

/** Sets down who is to be reminded, and when. How many: one that has a reminder for that day already is left as it is. */
export const planReminders = async ({ reminders }: Pick<ReminderNeeds, 'reminders'>, { rounds, year, by }: Order): Promise<number> => {
  let planned = 0;
  for (const { authority, due, sendOn: day } of rounds) planned += await reminders.plan({ urns: due.map(({ urn }) => urn), year, authorityId: authority.id, by, sendOn: day });
  return planned;
};

const goOn = { text: 'Go on where you left off', path: '/portal/duties' };
const toConfirm = (returnId: string) => ({ text: 'Read and confirm', path: `/portal/duties/${returnId}/check` });

type Letter = { people: readonly AccountSummary[]; mail: Mail };

/**
 * To whom it is now: the head teachers, where it waits for them; else the designated teachers; those of the other role where
 * the portal knows none. To nobody where the school has confirmed since the reminder was asked for.
 */
const letterFor = async ({ accounts, returns, settings }: Pick<ReminderNeeds, 'accounts' | 'returns' | 'settings'>, { urn, year, authorityId }: Reminder): Promise<Letter | undefined> => {
  const [listed] = await returns.list([urn], year);
  if (listed?.state === 'confirmed') return undefined;
  const [teachers, heads] = [await accounts.holding('designated-teacher', { urn }), await accounts.holding('head-teacher', { urn })];
  if (listed?.state === 'submitted') return { people: heads.length > 0 ? heads : teachers, mail: { ...(await settings.wording(authorityId, dutyMails.reminderToConfirm.name, {})), link: toConfirm(listed.publicId) } };
  return { people: teachers.length > 0 ? teachers : heads, mail: { ...(await settings.wording(authorityId, dutyMails.reminder.name, {})), link: goOn } };
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
