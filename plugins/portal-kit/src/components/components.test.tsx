import { htmlOf } from '../html';
import { BlockList, Table, TwoTexts } from './content';
import { DateInput, Radios, TextInput } from './fields';
import { ErrorSummary } from './form';

test('a refused box is named in the summary, linked to it and described by it', () => {
  const html = htmlOf(<><ErrorSummary problems={[{ field: 'targets.0.area', message: 'Enter an area' }]} /><TextInput name="targets.0.area" label="Area" error="Enter an area" /></>);
  expect(html).toContain('href="#targets-0-area"');
  expect(html).toContain('id="targets-0-area"');
  expect(html).toContain('aria-describedby="targets-0-area-error"');
});

test('what people type is escaped', () => {
  const html = htmlOf(<TwoTexts title="Words" theirs={'<script>alert(1)</script>'} yours="a&b" />);
  expect(html).not.toContain('<script>');
  expect(html).toContain('a&amp;b');
});

test('the first choice and the first box of a date carry the id that the summary links to', () => {
  expect(htmlOf(<Radios name="tookPart" label="Took part?" options={[{ value: 'yes', text: 'Yes' }]} />)).toContain('id="tookPart"');
  expect(htmlOf(<DateInput name="metOn" label="When" />)).toContain('id="metOn" name="metOn-day"');
});

test('a table has a caption and headers with a scope', () => {
  const html = htmlOf(<Table caption="Targets" header={['Area', 'By when']} rows={[['Reading', 'May']]} />);
  expect(html).toMatch(/<caption[^>]*>Targets/);
  expect(html).toContain('scope="col"');
  expect(html).toContain('scope="row"');
});

test('a document is drawn from the model that the PDF is drawn from', () => {
  const html = htmlOf(<BlockList shift={1} blocks={[{ kind: 'heading', level: 1, text: 'My voice' }, { kind: 'facts', rows: [{ term: 'What is hard?', text: ['Maths'], note: 'Changed since it was returned' }] }]} />);
  expect(html).toContain('<h2 class="govuk-heading-l">My voice</h2>');
  expect(html).toContain('Changed since it was returned');
});
