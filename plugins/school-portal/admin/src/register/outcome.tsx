import { Box, Flex, Typography } from '@strapi/design-system';
import type { RegisterNumber, RegisterOutcome } from '../../../server/src/admin-panel/answers';
import { Rows, Words } from '../panel/rows';

export const Numbers = ({ numbers }: { numbers: readonly RegisterNumber[] }) => (
  <Flex tag="dl" wrap="wrap" gap={6}>
    {numbers.map(({ label, value }) => (
      <div key={label}>
        <dt><Typography textColor="neutral700">{label}</Typography></dt>
        <dd><Typography variant="beta">{value.toLocaleString('en-GB')}</Typography></dd>
      </div>
    ))}
  </Flex>
);

/** What a file would change, or has changed: the counts, and the first rows that are not taken, with the reason. */
export const Outcome = ({ outcome }: { outcome: RegisterOutcome }) => {
  if ('refused' in outcome) return null;
  const { numbers, rejected, rejectedInAll, warning } = outcome;
  return (
    <>
      <Numbers numbers={[...numbers, { label: 'Rejected', value: rejectedInAll }]} />
      {warning && <Box paddingTop={4}><Typography tag="p" textColor="danger600">{warning}</Typography></Box>}
      {rejected.length > 0 && (
        <Box paddingTop={4}>
          <Typography tag="p">{rejected.length < rejectedInAll ? `The first ${rejected.length} of ${rejectedInAll.toLocaleString('en-GB')} rejected rows` : 'Rejected rows'}</Typography>
          <Rows caption="Rejected rows" rows={rejected} keyOf={({ row, file }) => `${file ?? ''}${row}`} columns={[
            { title: 'Row', cell: ({ row, file }) => <Words>{file ? `${row} (${file})` : row}</Words> },
            { title: 'Reason', cell: ({ reason }) => <Words>{reason}</Words> },
          ]} />
        </Box>
      )}
    </>
  );
};
