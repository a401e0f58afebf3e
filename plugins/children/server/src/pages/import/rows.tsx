import { Empty, Pagination, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { FileProblem } from '../../contract';
import { factRules } from '../../domain/fact-audiences';
import type { Preview, PreviewedChild } from '../../domain/preview';
import type { ImportKind } from '../../store/imports-store';
import { listTitles, pageSize, sizesOf, type List, type Shown } from './lists';

export type RowsProps = { importId: string; kind: ImportKind; preview: Preview; problems: readonly FileProblem[]; shown: Shown };

const Nothing = (): ReactElement => <span className="vs-note">Nothing</span>;
const who = ({ name, caseNumber }: PreviewedChild): string => (name ? `${name} (${caseNumber})` : caseNumber);
const textOf = (child: PreviewedChild, term: string): string => child.changes.filter((each) => each.term === term).map(({ now, then }) => then || now).join('; ');

const { dateOfBirth, yearGroup, placeNow, legalStatus, inCareSince, leftCareOn } = factRules;
const newTerms: Record<ImportKind, readonly string[]> = {
  roll: [dateOfBirth.term, yearGroup.term, placeNow.term],
  ssda903: [dateOfBirth.term, inCareSince.term, legalStatus.term],
};

export const ProblemTable = ({ problems, caption, hideCaption }: { problems: readonly FileProblem[]; caption: string; hideCaption?: boolean }): ReactElement => {
  const several = new Set(problems.map(({ file }) => file)).size > 1;
  return (
    <Table
      caption={caption} hideCaption={hideCaption}
      columns={[...(several ? ['File'] : []), 'Row', 'Column', 'What is wrong']}
      rows={problems.map(({ file, row, field, message }) => [...(several ? [file] : []), String(row), field, message])}
    />
  );
};

export const ProblemsLink = ({ importId }: { importId: string }): ReactElement => <p className="govuk-body"><a className="govuk-link" href={`/portal/imports/${importId}/problems.csv`}>Save the whole list (CSV)</a></p>;

/** A child of a list without changes to compare: whom, and the facts by which they are known. */
const Facts = ({ children, terms, caption, row }: { children: readonly PreviewedChild[]; terms: readonly string[]; caption: string; row?: boolean }): ReactElement => (
  <Table
    caption={caption} hideCaption
    columns={['Child', ...(row ? ['Row'] : []), ...terms]}
    rows={children.map((child) => [who(child), ...(row ? [String(child.row)] : []), ...terms.map((term) => textOf(child, term) || <Nothing />)])}
  />
);

const Changes = ({ children, caption }: { children: readonly PreviewedChild[]; caption: string }): ReactElement => (
  <Table
    caption={caption} hideCaption
    columns={['Child', 'Row', 'What', 'Now', 'In the file']}
    rows={children.flatMap((child) => child.changes.map(({ term, now, then }) => [who(child), String(child.row), term, now || <Nothing />, then || <Nothing />]))}
  />
);

const Part = ({ kind, preview, problems, shown: { list, from } }: RowsProps): ReactElement => {
  const caption = listTitles[list];
  const part = <T,>(all: readonly T[]): readonly T[] => all.slice(from, from + pageSize);
  if (list === 'problems') return <ProblemTable problems={part(problems)} caption={caption} hideCaption />;
  const children = part(preview[list]);
  if (list === 'changed') return <Changes caption={caption}>{children}</Changes>;
  if (list === 'added') return <Facts caption={caption} terms={newTerms[kind]} row>{children}</Facts>;
  const terms: Record<'leaving' | 'back', readonly string[]> = {
    leaving: [yearGroup.term, kind === 'roll' ? placeNow.term : leftCareOn.term],
    back: [yearGroup.term, placeNow.term, 'Missing since', leftCareOn.term],
  };
  return <Facts caption={caption} terms={terms[list]}>{children}</Facts>;
};

const lead: Partial<Record<List, Record<ImportKind, string>>> = {
  leaving: { roll: 'The file does not name these children. They stay as they are until you say at Leavers whether they have left care.', ssda903: 'The return says that their care ended. They stay as they are until you say so at Leavers.' },
  problems: { roll: 'Put these right in the social-care system. A wrong value changes nothing: what was known stays.', ssda903: 'Put these right in the social-care system. A wrong value changes nothing: what was known stays.' },
  back: { roll: 'They were missing from a file, or had left. They are no longer proposed as leavers.', ssda903: '' },
};

/** One of the lists of a file, fifty children at a time. */
export const Rows = (props: RowsProps): ReactElement => {
  const { importId, kind, preview, problems, shown: { list, from } } = props;
  const size = sizesOf(preview, problems)[list];
  const to = (at: number) => `?show=${list}&from=${at}#rows`;
  const words = lead[list]?.[kind];
  return (
    <>
      <h2 className="govuk-heading-m" id="rows">{listTitles[list]}{size > pageSize && `: ${from + 1} to ${Math.min(from + pageSize, size)} of ${size}`}</h2>
      {size > 0 && words && <p className="govuk-body">{words}</p>}
      {list === 'problems' && size > 0 && <ProblemsLink importId={importId} />}
      {size === 0 ? <Empty title="Nothing here" /> : <Part {...props} />}
      <Pagination label={listTitles[list]} previous={from > 0 ? to(from - pageSize) : undefined} next={from + pageSize < size ? to(from + pageSize) : undefined} />
    </>
  );
};
