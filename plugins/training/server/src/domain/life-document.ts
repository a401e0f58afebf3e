import { drawLife } from '@virtual-school/portal-kit';
import { bookingLife, stateTitle, type BookingState } from './booking-life';

/** docs/states/training.md, from the table alone. */
export const lifeDocument = (): string => `# The life of a booking

Generated from plugins/training/server/src/domain/booking-life.ts; a test compares it.

**holder** is whoever comes, or booked for them. **organiser** is the head or an adviser of the Virtual School that runs the event. **portal** is the clock: nobody presses a button.

${(Object.keys(bookingLife) as BookingState[]).map((state) => `- *${state}*: ${stateTitle[state]}`).join('\n')}

${drawLife(bookingLife, ['booked: a place was free', 'waiting: none was free, or others wait'])}`;
