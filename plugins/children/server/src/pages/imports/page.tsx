import { ButtonGroup, ButtonLink, Empty, formatInstant, Table } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { UploadState } from '../../domain/upload-life';
import type { ImportNote } from '../../store/imports-store';
import type { Upload } from '../../store/uploads-store';
import { kindWords, waitingPath } from './words';

/** `who` gives the name of whoever sent a file or brought it in; `authorities` are named where there is more than one. */
export type Loaded = { sent: readonly Upload[]; latest: readonly ImportNote[]; authorities: readonly Authority[]; who: (accountId: number | undefined) => string };

const states: Record<UploadState, string> = { waiting: 'Waits for a decision', discarded: 'Discarded', expired: 'Removed after a day', 'brought-in': 'Brought in' };

/** The file with its day, so that no two links of a page say the same. */
const fileOf = ({ authorities }: Pick<Loaded, 'authorities'>, { kind, asOf, authorityId }: Pick<Upload, 'kind' | 'asOf' | 'authorityId'>): string =>
  [`${kindWords[kind].The}, ${inWords(asOf)}`, ...authorities.filter(({ id }) => id === authorityId).map(({ name }) => name)].join(', ');

const Sent = (loaded: Loaded): ReactElement | null =>
  loaded.sent.length === 0 ? null : (
    <Table
      caption="Sent, not brought in"
      columns={['File', 'Sent', 'By', 'Where it stands']}
      keys={loaded.sent.map(({ publicId }) => publicId)}
      rows={loaded.sent.map((upload) => [
        <a className="govuk-link" href={waitingPath(upload.publicId)} key={upload.publicId}>{fileOf(loaded, upload)}</a>, formatInstant(upload.sentAt), loaded.who(upload.sentBy), states[upload.state],
      ])}
    />
  );

const changes = ({ counts }: ImportNote): string =>
  [`${counts.added ?? counts['added children'] ?? 0} new`, `${counts.changed ?? 0} changed`, `${counts['proposed as leavers'] ?? 0} proposed as leavers`, `${counts.problems ?? 0} to put right`].join(', ');

const Latest = (loaded: Loaded): ReactElement =>
  loaded.latest.length === 0 ? (
    <Empty title="Nothing has come in yet"><p className="govuk-body">Begin with the roll: it says which children the council looks after.</p></Empty>
  ) : (
    <Table
      caption="Brought in"
      columns={['File', 'Brought in', 'By', 'What it did']}
      rows={loaded.latest.map((note) => [
        note.upload ? <a className="govuk-link" href={waitingPath(note.upload)} key={note.at}>{fileOf(loaded, note)}</a> : fileOf(loaded, note),
        formatInstant(note.at), note.by === undefined ? 'A command on the server' : loaded.who(note.by), changes(note),
      ])}
    />
  );

export const ImportsPage = (loaded: Loaded): ReactElement => (
  <>
    <h1 className="govuk-heading-l">Imports</h1>
    <p className="govuk-body">Send a file and look at what it would change. Nothing counts before you say yes.</p>
    <ButtonGroup>
      <ButtonLink href={kindWords.roll.path}>Send the roll</ButtonLink>
      <ButtonLink href={kindWords.ssda903.path} kind="secondary">Send the return (SSDA903)</ButtonLink>
    </ButtonGroup>
    <Sent {...loaded} />
    <Latest {...loaded} />
  </>
);
