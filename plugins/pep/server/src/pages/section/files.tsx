import { FileList, type AttachedFile } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

type Props = { base: string; section: string; files: readonly AttachedFile[]; mayWrite: boolean };

/** What was added to the section, and the way to add more: on a page of its own, because this one is saved while it is typed. */
export const SectionFiles = ({ base, section, files, mayWrite }: Props): ReactElement | null => {
  if (files.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="files">
      <h2 className="govuk-heading-m" id="files">Files</h2>
      <FileList files={files} hrefOf={(file) => `${base}/files/${file.publicId}`} empty="No files are added to this section." />
      {mayWrite && <p className="govuk-body"><a className="govuk-link" href={`${base}/sections/${section}/files`}>Add or remove files</a></p>}
    </section>
  );
};
