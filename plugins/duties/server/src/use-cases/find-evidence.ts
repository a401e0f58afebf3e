import { ok, refuse, type Actor, type AttachedFile, type Result } from '@virtual-school/portal-kit';
import { isKeeper } from '../domain/board-roles';
import { nameOf, type Duty } from '../domain/duty';
import { mayOpenEvidence } from '../domain/evidence';
import type { ReturnRecord } from '../store/return-record';
import type { BoardNeeds } from './board-needs';
import { evidenceOwner } from './evidence';
import { areasOf, findReturn, type FoundReturn } from './find-return';
import { reachOf } from './reach-of';

/** A duty of a return and its evidence, as one person who may answer it meets them. */
export type FoundDuty = { found: FoundReturn; duty: Duty };
export type FoundFile = { record: ReturnRecord; file: AttachedFile };

/** `name`: of the duty in addresses, 'd65a'. A duty that is not asked, or not of an area of theirs, is not found. */
export const findDuty = async (needs: BoardNeeds, actor: Actor, at: { publicId: string; name: string }, today: string): Promise<Result<FoundDuty>> => {
  const found = await findReturn(needs, actor, at.publicId, today);
  if (!found.ok) return found;
  const areas = areasOf(found.value);
  const duty = found.value.duties.find((each) => nameOf(each) === at.name && areas.includes(each.area));
  return duty ? ok({ found: found.value, duty }) : refuse('not-found');
};

const readsAtSchool = async (needs: BoardNeeds, actor: Actor, { publicId }: ReturnRecord, code: string | undefined, today: string): Promise<boolean> => {
  const found = await findReturn(needs, actor, publicId, today);
  if (!found.ok) return false;
  const { given, duties, record } = found.value;
  return mayOpenEvidence(given ? { as: 'colleague', given } : { as: 'school' }, { state: record.state, area: duties.find((duty) => duty.code === code)?.area });
};

const readsAtVirtualSchool = async (needs: BoardNeeds, actor: Actor, { urn, year, state }: ReturnRecord): Promise<boolean> =>
  isKeeper(actor) && mayOpenEvidence({ as: 'virtual-school' }, { state }) && (await needs.board.find(await reachOf(needs, actor), urn, year)) !== undefined;

/** A file of a return, for whoever reads the answer that it supports; for everybody else not found. */
export const findFile = async (needs: BoardNeeds, actor: Actor, at: { publicId: string; file: string }, today: string): Promise<Result<FoundFile>> => {
  const record = await needs.returns.byPublicId(at.publicId);
  const file = record && (await needs.files.find(at.file, evidenceOwner(record)));
  if (!record || !file) return refuse('not-found');
  const may = (await readsAtSchool(needs, actor, record, file.part, today)) || (await readsAtVirtualSchool(needs, actor, record));
  return may ? ok({ record, file }) : refuse('not-found');
};
