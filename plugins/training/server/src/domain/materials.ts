import type { BookingState } from './booking-life';

/** Links and files of an event are for whoever attended, as the register says, and for who booked for them. Rule 10 of docs/rules/training.md. */
export const mayHaveMaterials = ({ state }: { state: BookingState }): boolean => state === 'attended';
