import { Empty, ErrorSummary, Form, londonDay, Table, TextButton, Warning, type PageContext } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { Linked, Unlinked } from '../../store/worker-links-store';

export type Loaded = { unlinked: readonly Unlinked[]; linked: readonly Linked[]; authority?: Authority };
type Props = Loaded & { page: PageContext };

const childrenText = (count: number): string => (count === 1 ? '1 child' : `${count} children`);

const Candidates = ({ row }: { row: Unlinked }): ReactElement =>
  row.candidates.length === 0
    ? <>No social worker has an account with this address. Invite them first.</>
    : <ul className="govuk-list">{row.candidates.map(({ publicId, name }) => (
        <li key={publicId}><TextButton name="choice" value={`link ${row.authorityId} ${row.email} ${publicId}`}>Yes, this is {name}<span className="govuk-visually-hidden">: {row.email}</span></TextButton></li>
      ))}</ul>;

const Waiting = ({ unlinked }: Pick<Loaded, 'unlinked'>): ReactElement =>
  unlinked.length === 0
    ? <Empty title="No address is waiting" />
    : <Table caption="Addresses to confirm" columns={['E-mail address in the roll', 'Allocated', 'Whose is it?']} rows={unlinked.map((row) => [row.email, childrenText(row.children), <Candidates key={row.email} row={row} />])} keys={unlinked.map((row) => `${row.authorityId} ${row.email}`)} />;

const Confirmed = ({ linked }: Pick<Loaded, 'linked'>): ReactElement | null =>
  linked.length === 0 ? null : (
    <Table
      caption="Confirmed"
      columns={['E-mail address in the roll', 'Account', 'Allocated', 'Confirmed on', { text: 'Change', hidden: true }]}
      rows={linked.map((row) => [row.email, row.name, childrenText(row.children), inWords(londonDay(row.confirmedAt)), <TextButton key={row.email} name="choice" value={`unlink ${row.authorityId} ${row.email}`}>Remove the link<span className="govuk-visually-hidden"> of {row.email}</span></TextButton>])}
      keys={linked.map((row) => `${row.authorityId} ${row.email}`)}
    />
  );

export const WorkersPage = ({ unlinked, linked, page }: Props): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <h1 className="govuk-heading-l">Workers</h1>
    {page.conflict && <Warning>Somebody else changed this address meanwhile. The list below is as it is now.</Warning>}
    <p className="govuk-body">The roll names social workers by e-mail address. A social worker sees the children allocated to an address only once you confirm that it is theirs.</p>
    <Form page={page}>
      <Waiting unlinked={unlinked} />
      <Confirmed linked={linked} />
    </Form>
  </>
);
