import type { ReactNode } from 'react';
import { Box, Flex, Link } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { PanelPage } from '../pages';

type Props = { title: string; subtitle: string; pages: readonly Pick<PanelPage, 'path' | 'title'>[]; children: ReactNode };

/** What every page of the group has: its heading, the way to the others, and its own region. */
export const Frame = ({ title, subtitle, pages, children }: Props) => (
  <Box data-portal-page={title} tag="main" tabIndex={-1}>
    <Layouts.Header title={title} subtitle={subtitle} />
    <Layouts.Content>
      <Box paddingBottom={6}>
        <Flex tag="nav" aria-label="Virtual School portal" wrap="wrap" gap={4}>
          {pages.map((page) => (
            <Link key={page.path} tag={NavLink} to={`/plugins/school-portal/${page.path}`} {...(page.title === title && { style: { fontWeight: 'bold', textDecoration: 'underline' } })}>{page.title}</Link>
          ))}
        </Flex>
      </Box>
      {children}
    </Layouts.Content>
  </Box>
);
