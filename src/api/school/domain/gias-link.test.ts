import { leadingOf, readLink, type Successor } from './gias-link';

const link = (type: string, more: Partial<Record<'urn' | 'linkUrn' | 'since', string>> = {}) => readLink({ urn: '990001', linkUrn: '990002', since: '01-09-2021', type, ...more });

test.each(['Successor', 'Successor - merged', 'Successor - amalgamated', 'Successor - Split School', ' successor'])('%j: the linked school followed this one', (type) => {
  expect(link(type)).toEqual({ urn: '990001', successor: '990002', since: '2021-09-01' });
});

test.each(['Predecessor', 'Predecessor - merged'])('%j says the same from the other side', (type) => {
  expect(link(type)).toEqual({ urn: '990002', successor: '990001', since: '2021-09-01' });
});

test.each(['Sixth Form Centre Link', 'Result of Amalgamation', 'Merged - change in age range', 'Expansion', 'Closure', 'Other', ''])('%j names no successor', (type) => {
  expect(link(type)).toBeUndefined();
});

test.each([
  [{ urn: '12' }, 'URN is not six figures'],
  [{ linkUrn: '' }, 'LinkURN is not six figures'],
  [{ linkUrn: '990001' }, 'the school is its own successor'],
])('a link with %j is rejected', (more, reason) => {
  expect(link('Successor', more)).toEqual({ reason });
  expect(link('Predecessor', more)).toEqual({ reason });
});

test('a link of another kind may be as wrong as it likes', () => {
  expect(link('Closure', { urn: '', linkUrn: '' })).toBeUndefined();
});

test.each(['', 'some day', '2021'])('a link since %j comes before every dated one', (since) => {
  const undated = link('Successor', { since }) as Successor;
  expect(leadingOf(undated, link('Successor', { linkUrn: '990003', since: '01-01-1950' }) as Successor)).toMatchObject({ successor: '990003' });
});

test('of several the latest leads, and of equals the lowest URN, in whatever order they come', () => {
  const links = [['990004', '31-08-2020'], ['990003', '01-09-2021'], ['990002', '01-09-2021'], ['990005', '02-01-1999']].map(([linkUrn, since]) => link('Successor', { linkUrn, since }) as Successor);
  const leading = (order: Successor[]) => order.reduce<Successor | undefined>(leadingOf, undefined);
  expect(leading(links)).toMatchObject({ successor: '990002' });
  expect(leading([...links].reverse())).toMatchObject({ successor: '990002' });
});
