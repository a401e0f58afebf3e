import type { ReactElement, ReactNode } from 'react';
import { classes, type Size } from './field';

export type TableColumn = string | { text: string; numeric?: boolean; hidden?: boolean };
export type TableProps = {
  caption: string;
  captionSize?: Size;
  hideCaption?: boolean; // when the heading right above says the same
  columns: readonly TableColumn[];
  rows: readonly (readonly ReactNode[])[];
  /** The first cell names the row. On by default: that is how a table is read aloud. */
  rowHeaders?: boolean;
  keys?: readonly string[];
};

const asColumn = (column: TableColumn) => (typeof column === 'string' ? { text: column } : column);

/** So many columns fit beside each other on a tablet. */
const mostBeside = 5;

/** Rows and columns. On a phone, and a wide table on a tablet, each row becomes a block, every cell with its column's name. */
export const Table = ({ caption, captionSize = 'm', hideCaption, columns, rows, rowHeaders = true, keys }: TableProps): ReactElement => {
  const heads: { text: string; numeric?: boolean; hidden?: boolean }[] = columns.map(asColumn);
  const numeric = (at: number) => heads[at]?.numeric;
  return (
    <table className={classes('govuk-table vs-table', columns.length > mostBeside && 'vs-table--wide')}>
      <caption className={hideCaption ? 'govuk-visually-hidden' : `govuk-table__caption govuk-table__caption--${captionSize}`}>{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {heads.map((head, at) => (
            <th scope="col" key={at} className={classes('govuk-table__header', head.numeric && 'govuk-table__header--numeric')}>
              {head.hidden ? <span className="govuk-visually-hidden">{head.text}</span> : head.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((cells, row) => (
          <tr className="govuk-table__row" key={keys?.[row] ?? row}>
            {cells.map((cell, at) =>
              rowHeaders && at === 0
                ? <th scope="row" key={at} className="govuk-table__header">{cell}</th>
                : <td key={at} data-column={heads[at]?.hidden ? undefined : heads[at]?.text} className={classes('govuk-table__cell', numeric(at) && 'govuk-table__cell--numeric')}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
