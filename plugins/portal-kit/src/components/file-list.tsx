import type { ReactElement } from 'react';
import type { AttachedFile } from '../attachments/attached-file';
import { formatInstant } from '../calendar/days';
import { sizeOf } from './file-link';

export type FileListProps = {
  files: readonly AttachedFile[];
  /** Where a file that is ready is downloaded. */
  hrefOf: (file: AttachedFile) => string;
  /** Where it is asked whether to remove it; without it nothing can be removed. */
  removeHrefOf?: (file: AttachedFile) => string;
  empty?: string;
};

const kindOf = (file: AttachedFile): string => `${file.extension.toUpperCase()}, ${sizeOf(file.size)}`;

const State = ({ file }: { file: AttachedFile }): ReactElement | null => {
  if (file.state === 'checking') return <strong className="govuk-tag govuk-tag--yellow">Being checked</strong>;
  return file.state === 'refused' ? <strong className="govuk-tag govuk-tag--red">Refused</strong> : null;
};

const Row = ({ file, href, removeHref }: { file: AttachedFile; href: string; removeHref?: string }): ReactElement => (
  <li className="vs-files__file">
    <div className="vs-files__name">
      {file.state === 'clean' ? <a className="govuk-link vs-file-link" href={href}>{file.name} ({kindOf(file)})</a> : <span>{file.name} ({kindOf(file)})</span>} <State file={file} />
    </div>
    {file.state === 'checking' && <p className="govuk-hint vs-files__note">It can be opened when it has been checked for viruses. Open this page again in a minute.</p>}
    {file.state === 'refused' && <p className="govuk-error-message vs-files__note"><span className="govuk-visually-hidden">Refused:</span> {file.reason}</p>}
    <p className="vs-files__when">Added {formatInstant(file.at)}{removeHref && <> · <a className="govuk-link" href={removeHref}>Remove<span className="govuk-visually-hidden"> {file.name}</span></a></>}</p>
  </li>
);

/** Files of a record: ready, being checked, or refused with the reason. */
export const FileList = ({ files, hrefOf, removeHrefOf, empty = 'No files yet.' }: FileListProps): ReactElement =>
  files.length === 0
    ? <p className="govuk-body">{empty}</p>
    : <ul className="govuk-list vs-files">{files.map((file) => <Row key={file.publicId} file={file} href={hrefOf(file)} removeHref={removeHrefOf?.(file)} />)}</ul>;
