import { missingSource, refusalWords, webLink } from './source-link';

test.each([
  ['https://www.legislation.gov.uk/uksi/2009/1538', 'https://www.legislation.gov.uk/uksi/2009/1538'], [' http://example.org ', 'http://example.org'], ['HTTPS://example.org', 'HTTPS://example.org'],
  ['javascript:alert(1)', undefined], ['//example.org', undefined], ['/portal', undefined], ['data:text/html,x', undefined], ['https://', undefined], ['see the Act', undefined], ['', undefined], [undefined, undefined],
])('%j leads to the web as %j', (typed, expected) => expect(webLink(typed)).toBe(expected));

const whole = { confidence: 'memory', source_url: 'https://example.org/act', source_section: 'section 5', source_date: '2024-08-19' };

test.each([
  ['all of it', {}, []],
  ['no link', { source_url: null }, ['source_url']],
  ['a link that leads nowhere', { source_url: 'javascript:x' }, ['source_url']],
  ['a section of blanks', { source_section: '  ' }, ['source_section']],
  ['a day that there is not', { source_date: '2024-13-40' }, ['source_date']],
  ['nothing', { source_url: '', source_section: undefined, source_date: '' }, ['source_url', 'source_section', 'source_date']],
  ['nothing, of what is from memory in part', { confidence: 'date verified; Memory of the rest', source_url: '', source_section: '', source_date: '' }, ['source_url', 'source_section', 'source_date']],
  ['nothing, of what was looked up', { confidence: 'verified', source_url: '', source_section: '', source_date: '' }, []],
])('a duty from memory with %s lacks %j', (_, more, missing) => expect(missingSource({ ...whole, ...more })).toEqual(missing));

test('the editor reads which boxes are to be filled in', () => {
  expect(refusalWords(['source_url', 'source_date'])).toBe('This duty rests on memory, so it is not published yet. Look its source up and fill in source_url: the link, beginning with https://; source_date: the date as yyyy-mm-dd.');
});
