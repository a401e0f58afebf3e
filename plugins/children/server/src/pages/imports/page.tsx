import { ButtonGroup, ButtonLink, Empty, formatInstant, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { ImportNote } from '../../store/imports-store';
import type { Upload } from '../../store/uploads-store';
import { kindWords, waitingPath } from './words';

/** `who` gives the name of whoever sent a file or brought it in. */
export type Loaded = { waiting: readonly Upload[]; latest: readonly ImportNote[]; who: (accountId: number | undefined) => string };

const Waiting = ({ waiting, who }: Pick<Loaded, 'waiting' | 'who'>): ReactElement | null =>
  waiting.length === 0 ? null : (
    <Table
      caption="Waiting for your yes"
      columns={['File', 'Of', 'Sent', 'By']}
      keys={waiting.map(({ publicId }) => publicId)}
      rows={waiting.map(({ publicId, kind, name, asOf, sentAt, sentBy }) => [
        <a className="govuk-link" href={waitingPath(publicId)} key={publicId}>{kind === 'roll' ? `The roll: ${name}` : kindWords[kind].The}</a>, inWords(asOf), formatInstant(sentAt), who(sentBy),
      ])}
    />
  );

const changes = ({ counts }: ImportNote): string => {
  const new_ = counts.added ?? counts['added children'] ?? 0;
  return [`${new_} new`, `${counts.changed ?? 0} changed`, `${counts['proposed as leavers'] ?? 0} proposed as leavers`, `${counts.problems ?? 0} to put right`].join(', ');
};

const Latest = ({ latest, who }: Pick<Loaded, 'latest' | 'who'>): ReactElement =>
  latest.length === 0 ? (
    <Empty title="Nothing has come in yet"><p className="govuk-body">Begin with the roll: it says which children the council looks after.</p></Empty>
  ) : (
    <Table
      caption="Brought in"
      columns={['File', 'Of', 'Brought in', 'By', 'What it did']}
      rows={latest.map((note) => [
        note.upload ? <a className="govuk-link" href={waitingPath(note.upload)} key={note.at}>{kindWords[note.kind].The}</a> : kindWords[note.kind].The,
        inWords(note.asOf), formatInstant(note.at), note.by === undefined ? 'A command on the server' : who(note.by), changes(note),
      ])}
    />
  );

export const ImportsPage = ({ waiting, latest, who }: Loaded): ReactElement => (
  <>
    <h1 className="govuk-heading-l">Imports</h1>
    <p className="govuk-body">Send a file and look at what it would change. Nothing counts before you say yes.</p>
    <ButtonGroup>
      <ButtonLink href={kindWords.roll.path}>Send the roll</ButtonLink>
      <ButtonLink href={kindWords.ssda903.path} kind="secondary">Send the return (SSDA903)</ButtonLink>
    </ButtonGroup>
    <Waiting waiting={waiting} who={who} />
    <Latest latest={latest} who={who} />
  </>
);
