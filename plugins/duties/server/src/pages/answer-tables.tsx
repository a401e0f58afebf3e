import { Table, type Answers } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { answerLine } from '../domain/answer-line';
import { areaTitles } from '../domain/areas';
import type { Duty } from '../domain/duty';

type Props = { duties: readonly Duty[]; answers: Answers };

/** What was answered to some duties, in the words that were asked. */
export const AnswerTable = ({ duties, answers, caption }: Props & { caption: string }): ReactElement => (
  <Table caption={caption} hideCaption columns={['Duty', 'Answer']} keys={duties.map(({ code }) => code)} rows={duties.map((duty) => [`${duty.code}. ${duty.wording}`, answerLine(duty, answers)])} />
);

/** The same of a whole return, area by area. */
export const AnswerTables = ({ duties, answers }: Props): ReactElement => (
  <>
    {[...new Set(duties.map(({ area }) => area))].map((area) => (
      <section key={area} aria-labelledby={area}>
        <h2 className="govuk-heading-m" id={area}>{areaTitles[area]}</h2>
        <AnswerTable duties={duties.filter((duty) => duty.area === area)} answers={answers} caption={areaTitles[area]} />
      </section>
    ))}
  </>
);
