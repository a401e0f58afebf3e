import { faultOfUpn, upnCheckLetter } from './upn';

test.each([
  ['H801200001001', undefined],
  ['R674123101121', undefined],
  ['A123456789012', undefined],
  ['W999000126001', undefined],
  ['K999000126002', undefined],
  ['T999123421045', undefined],
  ['Y999432115123', undefined],
  ['V99900012601A', undefined], // temporary
  ['J99900012601B', undefined], // temporary
  ['G801200001001', 'check-letter'],
  ['V99900012601B', 'check-letter'],
  ['I801200001001', 'shape'],
  ['O801200001001', 'shape'],
  ['S801200001001', 'shape'],
  ['H80120000100', 'shape'],
  ['H8012000010011', 'shape'],
  ['h801200001001', 'shape'],
  ['V99900012601S', 'shape'],
  ['', 'shape'],
  ['UN1', undefined],
  ['UN5', undefined],
  ['UN6', 'shape'],
  ['UN0', 'shape'],
  ['constructor', 'shape'],
])('the UPN %s is judged as %s', (upn, fault) => {
  expect(faultOfUpn(upn)).toBe(fault);
});

test('a wrong digit in any place is noticed', () => {
  for (let at = 1; at < 13; at += 1) {
    const digit = (Number('W999000126001'[at]) + 1) % 10;
    expect(faultOfUpn(`W999000126001`.slice(0, at) + digit + `W999000126001`.slice(at + 1))).toBe('check-letter');
  }
});

test('the check letter of twelve characters can be made', () => {
  expect(upnCheckLetter('999000126001')).toBe('W');
});
