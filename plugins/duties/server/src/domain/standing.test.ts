import { placeInOrder, type BoardState } from './standing';

const at = (state: BoardState, answered = 0, asked = 30) => ({ state, asked, answered });

test('not begun stands first, then whoever has answered least, then sent, then confirmed', () => {
  const order = [at('none'), at('open', 0, 0), at('open', 1), at('open', 1, 10), at('open', 29), at('open', 30), at('submitted', 30), at('confirmed', 30)];
  expect([...order].reverse().sort((one, other) => placeInOrder(one) - placeInOrder(other))).toEqual(order);
});
