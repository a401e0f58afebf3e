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

export const ProblemTable = ({ problems, caption, hideCaption }: { problems: readonly FileProblem[]; caption: string; hideCaption?: boolean }): ReactElement => {
  const several = new Set(problems.map(({ file }) => file)).size > 1;
  return (
    <Table
      caption={caption} hideCaption={hideCaption}
      columns={['Where', 'Column', 'What is wrong']}
      rows={problems.map(({ file, row, field, message }) => [several ? `${file}, row ${row}` : `Row ${row}`, field, message])}
    />
  );
};

export const ProblemsLink = ({ importId }: { importId: string }): ReactElement => <p className="govuk-body"><a className="govuk-link" href={`/portal/imports/${importId}/problems.csv`}>Save the whole list (CSV)</a></p>;

type TableOf = { list: readonly PreviewedChild[]; caption: string };

/** Nothing was known of these children: all that the file says of each. */
const New = ({ list, caption }: TableOf): ReactElement => (
  <Table
    caption={caption} hideCaption
    columns={['Child', 'Row', 'In the file']}
    rows={list.map((child) => [who(child), String(child.row), <ul className="govuk-list vs-facts--many" key="facts">{child.changes.map(({ term, then }, at) => <li key={at}>{term}: {then}</li>)}</ul>])}
  />
);

const Changes = ({ list, caption }: TableOf): ReactElement => (
  <Table
    caption={caption} hideCaption
    columns={['Child', 'Row', 'What', 'Now', 'In the file']}
    rows={list.flatMap((child) => child.changes.map(({ term, now, then }) => [who(child), String(child.row), term, now || <Nothing />, then || <Nothing />]))}
  />
);

const { yearGroup, placeNow, leftCareOn } = factRules;
const knownBy: Record<'leaving' | 'back', Record<ImportKind, readonly string[]>> = {
  leaving: { roll: [yearGroup.term, placeNow.term], ssda903: [yearGroup.term, leftCareOn.term] },
  back: { roll: [yearGroup.term, placeNow.term, 'Missing since', leftCareOn.term], ssda903: [] },
};

/** Children without changes to compare: the facts by which they are known. */
const Facts = ({ list, caption, terms }: TableOf & { terms: readonly string[] }): ReactElement => (
  <Table
    caption={caption} hideCaption
    columns={['Child', ...terms]}
    rows={list.map((child) => [who(child), ...terms.map((term) => child.changes.filter((each) => each.term === term).map(({ now, then }) => then || now).join('; ') || <Nothing />)])}
  />
);

const Part = ({ kind, preview, problems, shown: { list, from } }: RowsProps): ReactElement => {
  const caption = listTitles[list];
  const part = <T,>(all: readonly T[]): readonly T[] => all.slice(from, from + pageSize);
  if (list === 'problems') return <ProblemTable problems={part(problems)} caption={caption} hideCaption />;
  const children = part(preview[list]);
  if (list === 'added') return <New list={children} caption={caption} />;
  if (list === 'changed' || list === 'moved') return <Changes list={children} caption={caption} />;
  return <Facts list={children} caption={caption} terms={knownBy[list][kind]} />;
};

const toPutRight = 'Put these right in the social-care system. A wrong value changes nothing: what was known stays.';
const lead: Partial<Record<List, Partial<Record<ImportKind, string>>>> = {
  leaving: { roll: 'The file does not name these children. They stay as they are until you say at Leavers whether they have left care.', ssda903: 'The return says that their care ended. They stay as they are until you say so at Leavers.' },
  moved: { roll: 'Their school or provider today is another one in the file, or none. From then on the old one no longer sees them.' },
  problems: { roll: `${toPutRight} An address of which nobody can say that it may be known counts as confidential.`, ssda903: toPutRight },
  back: { roll: 'They were missing from a file, or had left. They are no longer proposed as leavers.' },
};

/** One of the lists of a file, some children at a time. */
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
