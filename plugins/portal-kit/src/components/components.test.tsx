import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { BlockList, Button, Checkboxes, DateInput, ErrorSummary, FactList, FileLink, Filters, Form, Pagination, PasswordInput, previews, Radios, Rows, Select, Table, TaskList, TextArea, TextInput, TwoTexts } from '.';

const html = (element: ReactElement): string => renderToStaticMarkup(element);
const blank = { entries: {}, problems: [] };
const wrong = (field: string, entries = {}) => ({ entries, problems: [{ field, message: 'Put this right' }] });
const attributes = (markup: string, name: string): string[] => [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('every preview', () => {
  test.each(Object.entries(previews))('%s: ids are unique and every reference leads to one', (_name, element) => {
    const markup = html(element);
    const ids = attributes(markup, 'id');
    const references = [...attributes(markup, 'for'), ...attributes(markup, 'aria-describedby'), ...attributes(markup, 'aria-labelledby'), ...attributes(markup, 'data-shows')].flatMap((value) => value.split(' '));

    expect(new Set(ids).size).toBe(ids.length);
    expect(references.filter((each) => !ids.includes(each))).toEqual([]);
  });

  test.each(Object.entries(previews))('%s: every box has a label', (_name, element) => {
    const markup = html(element);
    const boxes = [...markup.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([box]) => box).filter((box) => !box.includes('type="hidden"'));
    const labelled = attributes(markup, 'for');

    expect(boxes.filter((box) => !labelled.includes(/\sid="([^"]*)"/.exec(box)?.[1] ?? ''))).toEqual([]);
  });

  test.each(Object.entries(previews))('%s: no inline handler or style', (_name, element) => {
    expect(html(element)).not.toMatch(/\s(on[a-z]+|style)="/);
  });
});

test('the error summary leads to a box that is there, for every kind of field', () => {
  const markup = html(previews['A form with problems'] ?? <p />);
  const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);

  expect(targets).toHaveLength(8);
  expect(targets.filter((id) => !attributes(markup, 'id').includes(id ?? ''))).toEqual([]);
});

test('without problems there is no summary', () => {
  expect(html(<ErrorSummary page={blank} />)).toBe('');
});

test('a text is shown as it was typed and cannot become markup', () => {
  const markup = html(<TextInput name="a" label="A" page={{ entries: { a: '"><script>alert(1)</script>' }, problems: [] }} />);

  expect(markup).toContain('value="&quot;&gt;&lt;script&gt;');
  expect(markup).not.toContain('<script>');
});

test('a wrong box says so to everybody', () => {
  const markup = html(<TextInput name="a" label="A" hint="Help" page={wrong('a')} />);

  expect(markup).toContain('aria-describedby="a-hint a-error"');
  expect(markup).toContain('aria-invalid="true"');
  expect(markup).toContain('Put this right');
});

test('a long text says its limit but never cuts off what is typed', () => {
  const markup = html(<TextArea name="a" label="A" page={blank} maxLength={2000} value={'\nfirst line empty'} />);

  expect(markup).toContain('You can enter up to 2,000 characters');
  expect(markup).not.toMatch(/\smaxlength=/i);
  expect(markup).toContain('>\n\nfirst line empty</textarea>'); // a browser drops the first line break
});

test('a date stands in three boxes, the first of which has the id of the field', () => {
  const markup = html(<DateInput name="on" legend="Day" page={blank} value="2026-03-07" />);

  expect(attributes(markup, 'id')).toEqual(['on', 'on-month', 'on-year']);
  expect(attributes(markup, 'name')).toEqual(['on-day', 'on-month', 'on-year']);
  expect(attributes(markup, 'value')).toEqual(['7', '3', '2026']);
});

test('radios keep the posted choice and open what belongs to it', () => {
  const options = [{ value: 'a', text: 'A', more: <p>more of a</p> }, { value: 'b', text: 'B', more: <p>more of b</p> }];
  const markup = html(<Radios name="r" legend="R" page={{ entries: { r: 'b' }, problems: [] }} value="a" options={options} />);

  expect(markup).toMatch(/value="b"[^>]*data-shows|checked=""[^>]*value="b"/);
  expect(markup.match(/checked=""/g)).toHaveLength(1);
  expect(markup).toContain('class="govuk-radios__conditional govuk-radios__conditional--hidden" id="r-more"');
  expect(markup).toContain('class="govuk-radios__conditional" id="r-2-more"');
});

test('checkboxes keep several ticks', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, text: value }));

  expect(html(<Checkboxes name="c" legend="C" page={{ entries: { c: ['a', 'c'] }, problems: [] }} options={options} />).match(/checked=""/g)).toHaveLength(2);
});

test('a select keeps what was chosen', () => {
  expect(html(<Select name="s" label="S" page={blank} value="b" options={[{ value: 'a', text: 'A' }, { value: 'b', text: 'B' }]} />)).toContain('<option value="b" selected="">B</option>');
});

test('a password is never written into the page', () => {
  expect(html(<PasswordInput name="p" label="P" page={{ entries: { p: 'secret words' }, problems: [] }} autocomplete="new-password" />)).not.toContain('secret words');
});

test('a form carries its token, its key, its version and the words of an ended session', () => {
  const markup = html(<Form page={{ csrf: 'c', key: 'k', carried: 's' }} version={4} autosave><Button>Save</Button></Form>);

  expect(markup).toMatch(/^<form method="post" novalidate="" autocomplete="off" data-autosave="">/i);
  for (const [name, value] of [['_csrf', 'c'], ['_key', 'k'], ['_carried', 's'], ['version', '4']]) expect(markup).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  expect(markup).toContain('role="status"');
});

test('a form with nothing carried has no empty field for it', () => {
  expect(html(<Form page={{ csrf: 'c', key: 'k' }}>x</Form>)).not.toContain('_carried');
});

test('rows offer another one only up to the limit', () => {
  const rows = (count: number) => html(<Rows name="r" legend="Steps" rowName="Step" count={count} atMost={2} page={blank} row={(at) => <TextInput name={`r.${at}.a`} label="A" page={blank} />} />);

  expect(rows(1)).toContain('name="_add" value="r"');
  expect(rows(2)).not.toContain('_add');
  expect(rows(2)).toContain('Step <span data-row-number="true">2</span>');
});

test('a task without an address is not a link', () => {
  const markup = html(<TaskList tasks={[{ id: 'a', title: 'Sign', status: 'not-started', statusText: 'Cannot start yet' }]} />);

  expect(markup).not.toContain('<a');
  expect(markup).toContain('Cannot start yet');
});

test('every cell of a table belongs to a named column and row', () => {
  const markup = html(<Table caption="Subjects" columns={['Subject', { text: 'Marks', numeric: true }]} rows={[['Art', '7']]} />);

  expect(markup).toContain('<caption');
  expect(markup.match(/scope="col"/g)).toHaveLength(2);
  expect(markup).toContain('scope="row"');
  expect(markup).toContain('data-column="Marks"');
});

test('a list on one page has no page links', () => {
  expect(html(<Pagination />)).toBe('');
  expect(html(<Pagination next="/list?after=x" />)).not.toContain('rel="prev"');
});

test('an action of a fact says to what it belongs', () => {
  expect(html(<FactList rows={[{ term: 'Day', text: 'Monday', action: { href: '/d', text: 'Change', of: 'the day' } }]} />)).toContain('Change<span class="govuk-visually-hidden"> the day</span>');
});

test('a filter is a GET form: its address can be kept', () => {
  expect(html(<Filters>x</Filters>)).toContain('<form method="get"');
});

test('a file link says what comes', () => {
  expect(html(<FileLink href="/f" text="Download it" bytes={87_400} />)).toContain('Download it (PDF, 87 kB)');
  expect(html(<FileLink href="/f" text="Download it" bytes={2_400_000} />)).toContain('(PDF, 2.4 MB)');
});

test('both texts of a conflict are there, and an empty one says so', () => {
  const markup = html(<TwoTexts question="Q" theirs="" yours={['mine', 'too']} />);

  for (const words of ['No answer', 'mine', 'too', 'Your answer, not saved yet']) expect(markup).toContain(words);
});

test('a document begins below the heading of its page', () => {
  expect(html(<BlockList blocks={[{ kind: 'heading', level: 1, text: 'A' }, { kind: 'heading', level: 3, text: 'B' }]} />)).toMatch(/<h2[^>]*>A<\/h2><h4[^>]*>B<\/h4>/);
});
