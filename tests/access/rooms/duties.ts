import type { Room } from '../rule';

export const duties: Room = { rules: {} };
