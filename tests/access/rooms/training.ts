import type { Room } from '../rule';

export const training: Room = { rules: {} };
