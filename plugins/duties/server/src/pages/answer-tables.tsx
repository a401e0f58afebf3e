import { Table, type Answers } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { answerLine } from '../domain/answer-line';
import { areaTitles } from '../domain/areas';
import type { Duty } from '../domain/duty';
import { evidenceBeside, evidenceFor } from '../domain/evidence';
import { EvidenceList, type ReturnFiles } from './evidence-list';

type Props = { duties: readonly Duty[]; answers: Answers };

/** What was answered to some duties, in the words that were asked. */
export const AnswerTable = ({ duties, answers, caption }: Props & { caption: string }): ReactElement => (
  <Table caption={caption} hideCaption columns={['Duty', 'Answer']} keys={duties.map(({ code }) => code)} rows={duties.map((duty) => [`${duty.code}. ${duty.wording}`, answerLine(duty, answers)])} />
);

/** The same of a whole return, area by area, with the files that are its evidence. */
export const AnswerTables = ({ duties, answers, record, files }: Props & ReturnFiles): ReactElement => (
  <>
    {[...new Set(duties.map(({ area }) => area))].map((area) => {
      const own = duties.filter((duty) => duty.area === area);
      return (
        <section key={area} aria-labelledby={area}>
          <h2 className="govuk-heading-m" id={area}>{areaTitles[area]}</h2>
          <AnswerTable duties={own} answers={answers} caption={areaTitles[area]} />
          <EvidenceList record={record} files={evidenceFor(own, files)} />
        </section>
      );
    })}
    <EvidenceList record={record} files={evidenceBeside(duties, files)} level="h2" title="Evidence for duties that are no longer asked" />
  </>
);
