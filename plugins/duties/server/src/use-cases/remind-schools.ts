import { tellEach, type AccountSummary, type Authorities, type Authority, type Database, type Mail, type Mailer, type Settings, type Accounts } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Term } from '@virtual-school/portal-kit';
import { sendOn } from '../domain/reminders';
import type { SchoolStanding } from '../domain/standing';
import type { BoardStore } from '../store/board-store';
import type { Reminder, RemindersStore } from '../store/reminders-store';
import type { ReturnsStore } from '../store/returns-store';

export type ReminderNeeds = { reminders: RemindersStore; board: Pick<BoardStore, 'noteReminded'>; settings: Pick<Settings, 'get'>; accounts: Pick<Accounts, 'holding'>; returns: Pick<ReturnsStore, 'list'>; mailer: Mailer; database: Pick<Database, 'inTransaction'> };
/** The schools of one authority that are to be reminded, and the next day on which they are open: each authority has terms of its own. */
export type Round = { authority: Authority; due: readonly SchoolStanding[]; sendOn: string };
type Order = { rounds: readonly Round[]; year: number; by: number };

/** `kept`: the authorities for which somebody reminds. */
export const roundsOf = async ({ settings, authorities }: Pick<ReminderNeeds, 'settings'> & { authorities: Pick<Authorities, 'all'> }, kept: readonly number[], due: readonly SchoolStanding[], today: string): Promise<Round[]> => {
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
