import type { PageContext } from '@virtual-school/portal-kit';
import type { Carried } from './carried';

const texts = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** What somebody had typed when their session ended: one press saves it, as if nothing had happened. */
export const ResumePage = ({ carried, page }: { carried: Carried; page: PageContext }) => (
  <form method="post" action={carried.path} noValidate>
    <input type="hidden" name="_csrf" value={page.csrf} />
    <input type="hidden" name="_key" value={page.key} />
    {Object.entries(carried.fields).flatMap(([name, value]) => texts(value).map((text, at) => (
      <textarea key={`${name}.${at}`} name={name} defaultValue={text} hidden readOnly />
    )))}
    <h1 className="govuk-heading-l">Your words were kept</h1>
    <p className="govuk-body">You were signed out before this page could be saved. Nothing you typed is lost.</p>
    <button className="govuk-button" type="submit">Save what I typed</button>
  </form>
);
