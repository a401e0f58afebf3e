import type { ReactElement } from 'react';
import { Button, ButtonGroup, ButtonLink } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import { FileList } from '../components/file-list';
import { Form } from '../components/form';
import { UploadForm } from '../components/upload-form';
import type { PageContext } from '../page';
import type { AttachedFile } from './attached-file';
import type { AttachmentRules, ShownFiles } from './attachment-pages';

const Ask = ({ file, page, href }: { file: AttachedFile; page: PageContext; href: string }): ReactElement => (
  <Form page={page}>
    <input type="hidden" name="do" value="remove" />
    <input type="hidden" name="file" value={file.publicId} />
    <h2 className="govuk-heading-m">Remove {file.name}?</h2>
    <p className="govuk-body">It is deleted for everybody and cannot be brought back.</p>
    <ButtonGroup><Button kind="warning">Remove the file</Button><ButtonLink href={href} kind="secondary">Keep it</ButtonLink></ButtonGroup>
  </Form>
);

/** The files of one record: what is there, a box for one more, and the question before one is removed. */
export const AttachmentsPage = <R,>({ rules, shown, page }: { rules: AttachmentRules<R>; shown: ShownFiles<R>; page: PageContext }): ReactElement => {
  const { record, files, mayChange } = shown;
  const href = rules.listHref(record);
  const asked = mayChange ? files.find((file) => file.publicId === page.query.remove) : undefined;
  return (
    <>
      <ErrorSummary page={page} />
      {rules.heading(record)}
      {asked ? <Ask file={asked} page={page} href={href} /> : (
        <>
          <FileList files={files} hrefOf={(file) => rules.fileHref(record, file)} removeHrefOf={mayChange ? (file) => `${href}?remove=${file.publicId}` : undefined} />
          {mayChange && <UploadForm page={page} {...rules.files.limits} label="Add a file">{rules.words}</UploadForm>}
        </>
      )}
    </>
  );
};
