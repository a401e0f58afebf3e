import { refuse, ok, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import type { AccountSummary } from '@virtual-school/strapi-plugin-school-portal/api';
import { attendees, schoolRoles } from '../domain/people';
import { isSameName, personKey } from '../domain/same-person';
import type { Person } from '../store/record';
import type { TrainingNeeds } from './needs';

export type Colleague = { name: string; email: string; role: string };
/** Who books, for which school, and whether they run the event and so see its whole list. */
export type Booker = { actor: Actor; urn?: string; runs: boolean };
type Needs = Pick<TrainingNeeds, 'accounts' | 'vault'>;

const keyOf = (publicId: string): string => `account:${publicId}`;

/** The signed-in person, in the role they hold (at that school, when it is one of theirs). */
export const themselves = async ({ accounts }: Needs, actor: Actor, urn: string | undefined): Promise<Person> => {
  const account = await accounts.find(actor.accountId);
  const membership = actor.memberships.find((each) => urn !== undefined && each.urn === urn) ?? actor.memberships[0];
  return { accountId: actor.accountId, name: account?.name ?? actor.name, email: account?.email, role: membership?.role ?? 'other', urn, liveKey: keyOf(actor.publicId) };
};

const authoritiesIn = ({ memberships }: Actor): number[] => [...new Set(memberships.flatMap(({ authorityId }) => (authorityId ? [authorityId] : [])))].sort((a, b) => a - b);

/** At the booker's school, or where they book for none in their authority: only of such people may a refusal tell that they are booked. */
const isColleague = async ({ accounts }: Needs, { id }: AccountSummary, { actor, urn, runs }: Booker): Promise<boolean> => {
  if (runs) return true;
  const places = urn === undefined ? authoritiesIn(actor).map((authorityId) => ({ authorityId })) : [{ urn }];
  const held = await Promise.all(places.flatMap((place) => attendees.map((role) => accounts.holding(role, place))));
  return held.flat().some((each) => each.id === id);
};

/** The one account with this name and this address: a mailbox may be shared, and its account is not everybody who reads it. */
const accountOf = async (needs: Needs, { name, email }: Colleague, booker: Booker): Promise<AccountSummary | undefined> => {
  const found = email.trim() === '' ? [] : (await needs.accounts.byEmail(email)).filter((each) => !each.blocked && isSameName(each.name, name));
  const [account] = found;
  return account && found.length === 1 && (await isColleague(needs, account, booker)) ? account : undefined;
};

/** Somebody else. Where they have an account it is that person's booking too, and stands in their record. */
export const colleagueOf = async (needs: Needs, colleague: Colleague, booker: Booker): Promise<Person> => {
  const [email, account] = [colleague.email.trim().toLowerCase(), await accountOf(needs, colleague, booker)];
  const place = booker.urn ?? `authority ${authoritiesIn(booker.actor).join()}`;
  return {
    ...(account && { accountId: account.id }), name: colleague.name.trim(), ...(email && { email }), role: colleague.role, urn: booker.urn,
    liveKey: account ? keyOf(account.publicId) : needs.vault.digest(personKey(colleague, place)),
  };
};

/** The school that whoever runs the event names for somebody else; none where it is not known. */
export const schoolNamed = async ({ schools }: Pick<TrainingNeeds, 'schools'>, urn: string): Promise<Result<string | undefined>> => {
  if (urn.trim() === '') return ok(undefined);
  const school = await schools.find(urn.trim());
  return school ? ok(school.urn) : refuse('invalid', [{ field: 'urn', message: 'No school has this URN. Leave it empty if you do not know it.' }]);
};

/** What is chosen in place of a school of one's own. */
export const anotherSchool = 'another';

/** A school that somebody books for has to be one of theirs; with one school there is nothing to choose. */
export const schoolFor = (actor: Actor, chosen: string): Result<string | undefined> => {
  const own = [...new Set(urnsOf(actor, ...schoolRoles))];
  if (own.length <= 1 && chosen !== anotherSchool) return ok(own[0]);
  return own.includes(chosen) ? ok(chosen) : refuse('invalid', [{ field: 'school', message: 'Choose the school that the booking is for' }]);
};
