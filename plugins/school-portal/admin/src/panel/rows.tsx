import type { ReactNode } from 'react';
import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

type Column<Row> = { title: string; cell: (row: Row) => ReactNode };
type Props<Row> = { caption: string; rows: readonly Row[]; keyOf: (row: Row) => string; columns: readonly Column<Row>[] };

/** A table that is moved sideways where it is wider than the screen. */
export const Rows = <Row,>({ caption, rows, keyOf, columns }: Props<Row>) => (
  <Box tabIndex={0} role="region" aria-label={caption} style={{ overflowX: 'auto' }}>
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={caption}>
      <Thead>
        <Tr>{columns.map(({ title }) => <Th key={title}><Typography variant="sigma" textColor="neutral700">{title}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => <Tr key={keyOf(row)}>{columns.map(({ title, cell }) => <Td key={title}>{cell(row)}</Td>)}</Tr>)}
      </Tbody>
    </Table>
  </Box>
);

export const Words = ({ children }: { children: ReactNode }) => <Typography textColor="neutral800">{children}</Typography>;

type Turn = { isFirst: boolean; next?: string; turn: (after: string | undefined) => void };

/** Pages by key: on to the next, or back to the first. */
export const Turning = ({ isFirst, next, turn }: Turn) => {
  if (isFirst && !next) return null;
  return (
    <Flex tag="nav" aria-label="Pages of the list" gap={2} paddingTop={4}>
      {!isFirst && <Button variant="tertiary" onClick={() => turn(undefined)}>First page</Button>}
      {next && <Button variant="secondary" onClick={() => turn(next)}>Next page</Button>}
    </Flex>
  );
};
