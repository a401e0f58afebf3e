import { Button, DateInput, ErrorSummary, Filters, Form, InsetText, Radios, Select, TextInput, Warning, type PageContext, type RadioOption } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReactElement } from 'react';
import { nations } from '../../domain/roll-places';
import { ChildBanner } from '../child-banner';
import type { OneChild } from '../find-child';

export type Loaded = OneChild & { search: string; schools: readonly School[]; now?: string; version: number };
type Props = Loaded & { page: PageContext };

const schoolOption = ({ urn, name, town, phase }: School): RadioOption => ({ value: urn, text: name, hint: [town, phase, `URN ${urn}`].filter(Boolean).join(', ') });

const optionsFor = (schools: readonly School[], page: PageContext): RadioOption[] => [
  ...schools.map(schoolOption),
  {
    value: 'provider',
    text: 'Another provider, or a school outside England',
    more: (
      <>
        <TextInput name="provider" label="Name of the provider" page={page} />
        <Select name="nation" label="Nation" page={page} empty="Choose a nation" options={nations.map((nation) => ({ value: nation, text: nation }))} />
      </>
    ),
  },
  { value: 'none', text: 'No school or provider yet', hint: 'The place today ends, and nothing follows until you record it.' },
];

/** Search first, then choose: it works without a script. */
const Search = ({ search, schools, page }: Pick<Props, 'search' | 'schools' | 'page'>): ReactElement => (
  <>
    <Filters title="Find the new school" button="Find">
      <TextInput name="search" label="Name, town or URN" page={{ entries: {}, problems: page.problems }} value={search} width={20} />
    </Filters>
    {search && schools.length === 0 && <p className="govuk-body">No open school matches. Try part of its name, its town or its URN.</p>}
    {schools.length === 20 && <p className="govuk-body">These are the first 20. Enter more of the name to narrow them.</p>}
  </>
);

export const PlacePage = ({ child, search, schools, now, version, page }: Props): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <ChildBanner child={child} heading="Record a move of school" />
    {page.conflict && <Warning>Somebody changed this child’s record while you were here. Look at the place today, then save again.</Warning>}
    <InsetText>{now ? `Today: ${now}. It ends on the first day at the new place, and its staff no longer see the child from then on.` : 'The child has no school or provider today.'}</InsetText>
    <Search search={search} schools={schools} page={page} />
    <Form page={page} version={version}>
      <Radios name="to" legend="Where does the child go?" size="m" page={page} options={optionsFor(schools, page)} />
      <DateInput name="from" legend="First day at the new place" hint="For example, 4 1 2027" size="m" page={page} />
      <Button>Save the move</Button>
    </Form>
  </>
);
