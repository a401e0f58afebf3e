import { renderToStaticMarkup } from 'react-dom/server';
import { narrowingOf } from '../duty-filters';
import { aSiteDuty } from '../testing/a-site-duty';
import { DutyPage, shortened } from './duty';
import { DutyList, groupsOf } from './duty-list';

const also = aSiteDuty('D55', { asked: false });

test('duties stand by area in the order of the catalogue; what nobody is asked about stands last', () => {
  const groups = groupsOf([also, aSiteDuty('D01'), aSiteDuty('D12', { area: { name: 'governance', title: 'Governance' } }), aSiteDuty('D02')]);
  expect(groups.map(({ id, of }) => [id, of.map(({ code }) => code)])).toEqual([['appointment', ['D01', 'D02']], ['governance', ['D12']], ['also-worth-knowing', ['D55']]]);
});

test('an empty catalogue says so, and what to read instead', () => {
  const html = renderToStaticMarkup(<DutyList duties={[]} narrowing={narrowingOf([], {})} />);
  expect(html).toContain('No duty has been published yet');
  expect(html).toContain('href="/guidance"');
  expect(html).not.toContain('<form');
});

test('the number of duties says what the list was narrowed by, for paper and for the ear', () => {
  const all = [aSiteDuty('D01'), aSiteDuty('D02', { owedBy: { name: 'head-teacher', title: 'head teacher' } })];
  const status = (query: Record<string, string>) => /role="status">([^<]*)</.exec(renderToStaticMarkup(<DutyList duties={all} narrowing={narrowingOf(all, query)} />))?.[1];
  expect(status({})).toBe('2 duties');
  expect(status({ school: 'academy', owed: 'head-teacher' })).toBe('1 of 2 duties. Kind of school: Academies. Who owes it? Head teacher');
});

test('a source is a link where the duty has one', () => {
  const page = (url?: string) => renderToStaticMarkup(<DutyPage duty={aSiteDuty('D01', { source: { text: 'An Act', url, date: 'spring' } })} nearby={[]} />);
  expect(page('https://www.legislation.gov.uk/x')).toContain('<a class="govuk-link" href="https://www.legislation.gov.uk/x">An Act</a>, spring');
  expect(page()).toContain('An Act, spring');
});

test('nobody is asked to sign in for what is only worth knowing, or not of this year', () => {
  const page = (more: Parameters<typeof aSiteDuty>[1]) => renderToStaticMarkup(<DutyPage duty={aSiteDuty('D01', more)} nearby={[]} />);
  expect(page({})).toContain('Sign in to answer');
  expect(page({ asked: false })).not.toContain('Sign in to answer');
  expect(page({ words: { schools: '', when: '', otherYear: 'This is no longer asked.' } })).not.toContain('Sign in to answer');
});

test('a long wording ends at a word in a title', () => {
  expect(shortened('Short.')).toBe('Short.');
  expect(shortened('word '.repeat(40))).toMatch(/^(word ){10,20}…$/);
});
