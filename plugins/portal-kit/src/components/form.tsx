import type { ReactElement, ReactNode } from 'react';
import type { PageContext } from '../page';

export type FormProps = {
  page: Pick<PageContext, 'csrf' | 'key' | 'carried'>;
  children: ReactNode;
  action?: string; // where to; without it the page's own address
  id?: string;
  /** The record's version as it was read: goes with the form, so that nobody overwrites what they have not seen. */
  version?: number;
  /** The script saves while somebody types, and says when it was saved. Needs `version`. */
  autosave?: boolean;
  /** The form has a box for files. */
  sendsFiles?: boolean;
};

const Hidden = ({ name, value }: { name: string; value: string }): ReactElement => <input type="hidden" name={name} value={value} />;

/** A form that comes from our page (_csrf), counts once (_key) and does not lose the words of an ended session (_carried). */
export const Form = ({ page, children, action, id, version, autosave, sendsFiles }: FormProps): ReactElement => (
  <form method="post" action={action} id={id} encType={sendsFiles ? 'multipart/form-data' : undefined} noValidate autoComplete={autosave ? 'off' : undefined} data-autosave={autosave ? '' : undefined}>
    <Hidden name="_csrf" value={page.csrf} />
    <Hidden name="_key" value={page.key} />
    {page.carried && <Hidden name="_carried" value={page.carried} />}
    {version !== undefined && <Hidden name="version" value={String(version)} />}
    {children}
    {autosave && <div className="vs-saved" data-autosave-status role="status" />}
  </form>
);
