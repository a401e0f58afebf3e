import { stateTitle, type BookingState } from './booking-life';
import { mayHaveMaterials } from './materials';

test('only a tick in the register opens the materials', () => {
  expect((Object.keys(stateTitle) as BookingState[]).filter((state) => mayHaveMaterials({ state }))).toEqual(['attended']);
});
