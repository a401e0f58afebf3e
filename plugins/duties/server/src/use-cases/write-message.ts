import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { Area } from '../domain/areas';
import { keeperRole, keptAuthorities } from '../domain/board-roles';
import type { MessageKind } from '../domain/message-life';
import type { SchoolStanding } from '../domain/standing';
import type { BoardNeeds } from './board-needs';
import { areasOf, foundOf } from './find-return';
import { reachOf } from './reach-of';

/** A school's return as the Virtual School writes about it: on whose behalf, in which role, and which areas it has. */
export type Addressed = { school: SchoolStanding; year: number; authorityId: number; role: string; areas: readonly Area[] };
export type Said = { kind: MessageKind; area?: Area; text: string };

/** The authority of this person in whose area the school is, as the register says today. */
const authorityOf = async ({ authorities }: Pick<BoardNeeds, 'authorities'>, actor: Actor, laCode: string | undefined): Promise<number | undefined> => {
  const kept = keptAuthorities(actor);
  return (await authorities.all()).find(({ id, code }) => kept.includes(id) && code === laCode)?.id;
};

/** Not found: a school out of reach, and one that has not begun its return, since there is nothing yet to write about. */
export const findAddressed = async (needs: BoardNeeds, actor: Actor, urn: string, year: number): Promise<Result<Addressed>> => {
  const standing = await needs.board.find(await reachOf(needs, actor), urn, year);
  if (!standing) return refuse('not-found');
  const [record, school] = [await needs.returns.bySchool(urn, year), await needs.schools.find(urn)];
  if (!record || !school) return refuse('not-found');
  const authorityId = await authorityOf(needs, actor, school.laCode);
  if (authorityId === undefined) return refuse('not-found');
  return ok({ school: standing, year, authorityId, role: keeperRole(actor, authorityId), areas: areasOf(await foundOf(needs, record, school)) });
};

/** Says one thing to the school about its return, which stays as it is. */
export const writeMessage = async ({ messages, outbox }: Pick<BoardNeeds, 'messages' | 'outbox'>, { school, year, authorityId, role, areas }: Addressed, { kind, area, text }: Said, actor: Actor): Promise<Result<undefined>> => {
  if (area && !areas.includes(area)) return refuse('invalid', [{ field: 'area', message: 'Choose one of the areas, or the whole return' }]);
  const message = await messages.add({ authorityId, urn: school.urn, year, area, kind, text, accountId: actor.accountId, role });
  await outbox.emit('duties.message', { message });
  return ok(undefined);
};
