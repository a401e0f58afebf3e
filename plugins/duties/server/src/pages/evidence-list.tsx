import { FileLink, Tag, type AttachedFile } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { nameOf, type Duty } from '../domain/duty';
import type { ReturnRecord } from '../store/return-record';

export type ReturnFiles = { record: Pick<ReturnRecord, 'publicId'>; files: readonly AttachedFile[] };

export const evidenceHref = ({ publicId }: ReturnFiles['record'], duty: Pick<Duty, 'code'>): string => `/portal/duties/${publicId}/evidence/${nameOf(duty)}`;

/** A link once it may be opened; until then its name and why not. */
const One = ({ record, file }: { record: ReturnFiles['record']; file: AttachedFile }): ReactElement => {
  if (file.state === 'clean') return <FileLink href={`/portal/duties/${record.publicId}/files/${file.publicId}`} text={file.name} kind={file.extension.toUpperCase()} bytes={file.size} />;
  return <>{file.name} <Tag {...(file.state === 'checking' ? { status: 'waiting', text: 'Being checked' } : { status: 'late', text: 'Refused' })} /></>;
};

/** The evidence of several duties, each file with the code of its duty. */
export const EvidenceList = ({ record, files, title = 'Files as evidence', level: Heading = 'h3' }: ReturnFiles & { title?: string; level?: 'h2' | 'h3' }): ReactElement | null =>
  (files.length === 0 ? null : (
    <>
      <Heading className="govuk-heading-s">{title}</Heading>
      <ul className="govuk-list">{files.map((file) => <li key={file.publicId}>{file.part}: <One record={record} file={file} /></li>)}</ul>
    </>
  ));

/** Beside the boxes of one duty. Files are added on a page of their own, because this one is saved while it is typed. */
export const DutyEvidence = ({ record, files, duty }: ReturnFiles & { duty: Duty }): ReactElement => (
  <div className="govuk-form-group">
    {files.length > 0 && (
      <>
        <p className="govuk-label">Files as evidence</p>
        <ul className="govuk-list">{files.map((file) => <li key={file.publicId}><One record={record} file={file} /></li>)}</ul>
      </>
    )}
    <noscript><p className="govuk-hint">Save your answers before you go on to the files.</p></noscript>
    <p className="govuk-body"><a className="govuk-link" href={evidenceHref(record, duty)}>{files.length > 0 ? 'Add or remove files' : 'Add a file as evidence'}<span className="govuk-visually-hidden"> for {duty.code}</span></a></p>
  </div>
);
