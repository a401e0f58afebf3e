import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { NumbersAnswer } from '../../../server/src/admin-panel/answers';
import { useAnswer } from '../panel/client';

/** Numbers only: no name of anybody, no reference. */
export const NumbersWidget = () => {
  const { answer } = useAnswer<NumbersAnswer>('/numbers');
  if (answer.state === 'loading') return <Widget.Loading />;
  if (answer.state === 'failed') return <Widget.Error />;
  if (answer.value.length === 0) return <Widget.NoData />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={2} data-portal-page="Numbers">
      {answer.value.map(({ name, title, link, counts }) => (
        <Box key={name}>
          <Typography variant="omega" fontWeight="bold" tag="h3">{link ? <a href={link} style={{ color: 'inherit' }}>{title}</a> : title}</Typography>
          {counts.map(({ value, note }, at) => (
            <Typography key={note ?? at} tag="p" textColor="neutral800"><strong>{value.toLocaleString('en-GB')}</strong> {note}</Typography>
          ))}
        </Box>
      ))}
    </Flex>
  );
};
