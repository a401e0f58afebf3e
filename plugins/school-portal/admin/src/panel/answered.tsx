import type { ReactNode } from 'react';
import { Box, Button, EmptyStateLayout, Loader, Typography } from '@strapi/design-system';
import type { Answer } from './client';

type Props<T> = { answer: Answer<T>; reload: () => void; children: (value: T) => ReactNode };

/** A question that is being asked, that failed, or its answer. */
export const Answered = <T,>({ answer, reload, children }: Props<T>) => {
  if (answer.state === 'here') return <>{children(answer.value)}</>;
  if (answer.state === 'loading') return <Box padding={6}><Loader>Loading</Loader></Box>;
  return (
    <Box padding={6} background="neutral0" hasRadius role="alert">
      <Typography tag="p">This could not be loaded. The portal or its database may be busy.</Typography>
      <Box paddingTop={4}><Button variant="secondary" onClick={reload}>Try again</Button></Box>
    </Box>
  );
};

export const Nothing = ({ children }: { children: string }) => <EmptyStateLayout content={children} hasRadius shadow="tableShadow" />;
