import { factNames } from '../domain/applies';
import { factsSaid } from './say-facts';

test('"none of these" is a no to each', () => {
  expect(factsSaid(['none'])).toEqual({ ok: true, value: Object.fromEntries(factNames.map((name) => [name, 'no'])) });
});

test('a looked-after pupil with special needs is a looked-after pupil', () => {
  expect(factsSaid(['withSen'])).toMatchObject({ ok: true, value: { withSen: 'yes', lookedAfter: 'yes', kinship: 'no' } });
});

test.each([[[]], [['none', 'lookedAfter']]])('%j is refused', (ticked) => {
  expect(factsSaid(ticked)).toMatchObject({ ok: false, code: 'invalid' });
});
