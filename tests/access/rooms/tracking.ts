import type { Room } from '../rule';

export const tracking: Room = { rules: {} };
