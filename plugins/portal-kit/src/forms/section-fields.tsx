import type { ReactElement } from 'react';
import { Button } from '../components/button';
import { Checkboxes } from '../components/checkboxes';
import { DateInput } from '../components/date-input';
import { Details } from '../components/messages';
import { problemOf } from '../components/posted';
import { Radios } from '../components/radios';
import { Select } from '../components/select';
import { TextArea } from '../components/text-area';
import { TextInput } from '../components/text-input';
import type { PageContext } from '../page';
import { visibleQuestions } from './asked';
import type { Answer, Answers, Column, Facts, Question, RowValue, Section } from './section';
import { isWayOut, offersWayOut, valueOf, wayOutWords } from './ways-out';

type FieldsPage = Pick<PageContext, 'entries' | 'problems'>;
type Props = { section: Section; answers: Answers; facts: Facts; audience: string; page: FieldsPage; carried?: readonly string[]; extraRows?: Readonly<Record<string, number>> };

const hintOf = (question: Question, carried: readonly string[] | undefined): string | undefined => {
  const again = carried?.includes(question.name) ? 'From last time: check that it is still right.' : undefined;
  return [question.hint, again].filter(Boolean).join(' ') || undefined;
};

const WaysOut = ({ question, answer, page }: { question: Question; answer: Answer | undefined; page: FieldsPage }): ReactElement => {
  const given = isWayOut(answer) ? answer : undefined;
  const name = `${question.name}--reason`;
  const asksWho = question.waysOut?.includes('no-view-received');
  const isOpen = given !== undefined || Boolean(page.entries[name]) || Boolean(problemOf(page, name, `${question.name}--who`));
  return (
    <Details summary="I cannot answer this yet" open={isOpen}>
      <Radios
        page={page} name={name} legend={`Why there is no answer: ${question.label}`} size="s" small value={given?.reason}
        options={[
          ...(question.waysOut ?? []).map((reason) => ({
            value: reason, text: wayOutWords[reason],
            ...(reason === 'no-view-received' && asksWho && {
              more: (
                <>
                  <TextInput page={page} name={`${question.name}--who`} label="Who was asked?" width={20} value={given?.who} />
                  <DateInput page={page} name={`${question.name}--when`} legend="When?" value={given?.when} />
                </>
              ),
            }),
          })),
          { value: '', text: 'I have answered it above' },
        ]}
      />
    </Details>
  );
};

const Cell = ({ name, column, value, page }: { name: string; column: Column; value?: string; page: FieldsPage }): ReactElement => {
  const label = column.label;
  if (column.kind === 'choice') return <Select page={page} name={name} label={label} hint={column.hint} value={value} options={column.options ?? []} empty="Choose" />;
  if (column.kind === 'date') return <DateInput page={page} name={name} legend={label} hint={column.hint} value={value} />;
  if (column.kind === 'number') return <TextInput page={page} name={name} label={label} hint={column.hint} value={value} width={5} inputMode="decimal" />;
  return (column.maxLength ?? 0) > 200
    ? <TextArea page={page} name={name} label={label} hint={column.hint} value={value} rows={3} />
    : <TextInput page={page} name={name} label={label} hint={column.hint} value={value} />;
};

const postedRows = (question: Question, page: FieldsPage): number =>
  Object.keys(page.entries).reduce((most, name) => Math.max(most, name.startsWith(`${question.name}.`) ? Number(name.split('.')[1] ?? 0) + 1 : 0), 0);

const Rows = ({ question, answer, page, carried, extra }: { question: Extract<Question, { kind: 'rows' }>; answer: Answer | undefined; page: FieldsPage; carried?: readonly string[]; extra: number }): ReactElement => {
  const stored = (valueOf(answer) as readonly RowValue[] | undefined) ?? question.startWith ?? [];
  const count = Math.min(question.atMost, Math.max(1, stored.length + extra, postedRows(question, page)));
  const hint = hintOf(question, carried);
  return (
    <div data-rows={question.name} data-rows-max={question.atMost} id={question.name}>
      <h2 className="govuk-heading-m">{question.label}</h2>
      {hint && <p className="govuk-hint">{hint}</p>}
      {problemOf(page, question.name) && <p className="govuk-error-message">{problemOf(page, question.name)}</p>}
      {Array.from({ length: count }, (_, at) => (
        <fieldset className="govuk-fieldset vs-row" data-row key={at}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{question.rowName} <span data-row-number>{at + 1}</span></legend>
          {stored[at]?.id && <input type="hidden" name={`${question.name}.${at}.id`} value={stored[at]?.id} />}
          {question.columns.map((column) => <Cell key={column.name} page={page} column={column} name={`${question.name}.${at}.${column.name}`} value={stored[at]?.[column.name]} />)}
        </fieldset>
      ))}
      {count < question.atMost && <Button kind="secondary" name="_add" value={question.name}>{`Add another: ${question.rowName.toLowerCase()}`}</Button>}
    </div>
  );
};

const One = ({ question, answer, page, carried, extra }: { question: Question; answer: Answer | undefined; page: FieldsPage; carried?: readonly string[]; extra: number }): ReactElement => {
  const value = valueOf(answer);
  const text = typeof value === 'string' ? value : undefined;
  const shared = { page, name: question.name, hint: hintOf(question, carried), size: 's' as const };
  switch (question.kind) {
    case 'text':
      return <TextInput {...shared} label={question.label} value={text} autocomplete={question.autocomplete} />;
    case 'long-text':
      return <TextArea {...shared} label={question.label} value={text} rows={question.rows ?? 5} maxLength={question.maxLength} />;
    case 'number':
      return <TextInput {...shared} label={question.label} value={text} width={5} inputMode={question.decimals ? 'decimal' : 'numeric'} suffix={question.suffix} />;
    case 'date':
      return <DateInput {...shared} legend={question.label} value={text} />;
    case 'choice':
      return <Radios {...shared} legend={question.label} value={text} options={question.options} inline={question.options.length === 2} />;
    case 'choices':
      return <Checkboxes {...shared} legend={question.label} value={(value as readonly string[] | undefined) ?? []} options={question.options} />;
    case 'rows':
      return <Rows question={question} answer={answer} page={page} carried={carried} extra={extra} />;
  }
};

/** The boxes of a section, from its declaration alone. Conditional questions are drawn when they are asked. */
export const SectionFields = ({ section, answers, facts, audience, page, carried, extraRows = {} }: Props): ReactElement => (
  <>
    {visibleQuestions(section, answers, facts, audience).map((question) => (
      <div key={question.name} className="vs-question">
        <One question={question} answer={answers[question.name]} page={page} carried={carried} extra={extraRows[question.name] ?? 0} />
        {offersWayOut(question) && <WaysOut question={question} answer={answers[question.name]} page={page} />}
      </div>
    ))}
  </>
);
