import type { ReactElement, ReactNode } from 'react';
import type { PageContext } from '../page';
import { Button } from './button';
import { FileInput } from './file-input';
import { Form } from './form';

export type UploadFormProps = {
  page: PageContext;
  /** What belongs here, and what must not be in it: every plugin says it in its own words. */
  children: ReactNode;
  maxBytes: number;
  extensions: readonly string[];
  label?: string;
  button?: string;
};

const words = (extensions: readonly string[]): string => extensions.filter((each) => each !== 'jpeg').map((each) => each.toUpperCase()).join(', '); // people know it as JPG

/** One box for one file, which the browser sends with the button; without scripts as with them. */
export const UploadForm = ({ page, children, maxBytes, extensions, label = 'Choose a file', button = 'Add the file' }: UploadFormProps): ReactElement => {
  const hint = `${words(extensions)}, at most ${Math.floor(maxBytes / 1_048_576)}\u00a0MB. Photos lose where and when they were taken.`;
  return (
    <Form page={page} sendsFiles>
      <input type="hidden" name="do" value="add" />
      <div className="vs-upload__words">{children}</div>
      <FileInput name="file" label={label} size="s" hint={hint} page={page} extensions={extensions} />
      <Button>{button}</Button>
    </Form>
  );
};
