import { ok, refuse, type Actor, type AttachedFile, type FileOwner, type Result } from '@virtual-school/portal-kit';
import { mayHaveMaterials } from '../domain/materials';
import type { Places } from '../store/record';
import { holds, runs } from './find-booking';
import type { TrainingNeeds } from './needs';
import { takenOver } from './taken-over';

export type FoundMaterial = { places: Places; file: AttachedFile };

/** Files for whoever attended belong to the event. */
export const materialsOwner = ({ event }: Pick<Places, 'event'>): FileOwner => ({ type: 'training-event', id: event });

/** What can be opened: whoever attended has nothing to do with what is still being checked, or was refused. */
export const materialsOf = async ({ files }: Pick<TrainingNeeds, 'files'>, places: Places): Promise<AttachedFile[]> =>
  (await files.listOf(materialsOwner(places))).filter(({ state }) => state === 'clean');

const holdsMaterials = async (needs: TrainingNeeds, { id }: Places, actor: Actor): Promise<boolean> => {
  if ((await needs.bookings.heldBy(id, actor.accountId)).some((booking) => holds(actor, booking) && mayHaveMaterials(booking))) return true;
  return (await takenOver(needs, actor, (await needs.bookings.ofEvent(id, ['attended'])).filter(mayHaveMaterials))).size > 0;
};

/** A file of an event, for whoever runs it or may have its materials; to everybody else it is not there. */
export const findMaterial = async (needs: TrainingNeeds, actor: Actor, at: { event: string; file: string }): Promise<Result<FoundMaterial>> => {
  const places = await needs.places.byEvent(at.event);
  const may = places && (runs(actor, places) || (await holdsMaterials(needs, places, actor)));
  const file = may ? await needs.files.find(at.file, materialsOwner(places)) : undefined;
  return places && file ? ok({ places, file }) : refuse('not-found');
};
