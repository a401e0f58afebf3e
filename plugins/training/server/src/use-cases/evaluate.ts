import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Evaluation } from '../store/evaluations-store';
import type { FoundBooking } from './find-booking';
import type { Now, TrainingNeeds } from './needs';

/** Once for everybody who attended. */
export const evaluate = async ({ bookings, evaluations }: TrainingNeeds, { booking, speaksForThem }: FoundBooking, said: Evaluation, { at }: Now): Promise<Result<undefined>> => {
  if (booking.state !== 'attended') return refuse('wrong-state');
  if (!speaksForThem) return refuse('not-yours');
  const isKept = await evaluations.keep(booking, said, at);
  if (!isKept) return refuse('wrong-state');
  await bookings.note(booking, 'evaluated_at', at);
  return ok(undefined);
};
