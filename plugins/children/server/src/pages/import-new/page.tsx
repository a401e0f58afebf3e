import { Button, DateInput, Details, ErrorSummary, FileInput, Form, Radios, type PageContext } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReactElement, ReactNode } from 'react';
import { requiredColumns } from '../../domain/roll-row';
import type { ImportKind } from '../../store/imports-store';

export type Loaded = { authorities: readonly Authority[] };
type Props = Loaded & { kind: ImportKind; page: PageContext; maxBytes: number };

type Words = { heading: string; lead: string; label: string; multiple: boolean; day: string; hint: string; more: ReactNode };

const words: Record<ImportKind, Words> = {
  roll: {
    heading: 'Send the roll',
    lead: 'The report of the social-care system, one row a child.',
    label: 'The file', multiple: false,
    day: 'Which day does the report speak of?', hint: 'The day on which it was made. A child who is not in it counts as missing from then on.',
    more: (
      <Details summary="What the file holds">
        <p className="govuk-body">The first row names the columns, in any order. These must be there:</p>
        <ul className="govuk-list govuk-list--bullet">{requiredColumns.map((column) => <li key={column}>{column}</li>)}</ul>
        <p className="govuk-body">Columns that the portal does not know are left alone and not kept.</p>
      </Details>
    ),
  },
  ssda903: {
    heading: 'Send the return (SSDA903)',
    lead: 'The files of the children-looked-after return. The roll leads; the return adds history and fills what the roll leaves empty.',
    label: 'The files', multiple: true,
    day: 'Until which day does the return go?', hint: 'For most returns 31 March. Send older returns first.',
    more: (
      <Details summary="Which files to choose">
        <p className="govuk-body">header.csv and episodes.csv, together. reviews.csv and uasc.csv are read when they are there. Others, such as health, are neither read nor kept.</p>
      </Details>
    ),
  },
};

export const ImportNewPage = ({ authorities, kind, page, maxBytes }: Props): ReactElement => {
  const { heading, lead, label, multiple, day, hint, more } = words[kind];
  return (
    <>
      <ErrorSummary page={page} />
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{lead} Next you see what it would change. Nothing counts before you say yes.</p>
      {more}
      <Form page={page} sendsFiles>
        <FileInput name="file" label={label} size="m" page={page} multiple={multiple} extensions={['csv', 'txt']} hint={`CSV, at most ${Math.floor(maxBytes / 1_048_576)}\u00a0MB${multiple ? ' each. Choose all of them at once' : ''}.`} />
        <DateInput name="as-of" legend={day} hint={hint} size="m" page={page} />
        {authorities.length > 1 && <Radios name="authority" legend="Whose children are they?" size="m" page={page} options={authorities.map(({ publicId, name }) => ({ value: publicId, text: name }))} />}
        <Button>Look at what it would change</Button>
      </Form>
    </>
  );
};
