import type { ReactElement } from 'react';
import { classes, describedBy, FieldFrame, type FieldProps } from './field';
import { problemOf } from './posted';

export type FileInputProps = Omit<FieldProps, 'value'> & { extensions: readonly string[]; multiple?: boolean };

/** A box for a file. A browser shows it empty again when the page comes back with a problem. */
export const FileInput = ({ name, label, page, hint, size, heading, extensions, multiple }: FileInputProps): ReactElement => {
  const problem = problemOf(page, name);
  return (
    <FieldFrame id={name} label={label} size={size} heading={heading} hint={hint} problem={problem}>
      <input className={classes('govuk-file-upload', problem && 'govuk-file-upload--error')} id={name} name={name} type="file" multiple={multiple} accept={extensions.map((each) => `.${each}`).join(',')} aria-describedby={describedBy(name, hint, problem)} aria-invalid={problem ? true : undefined} />
    </FieldFrame>
  );
};
