import { Button, Checkboxes, DateInput, Empty, ErrorSummary, Form, PageHeading, Radios, TextButton, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { areaTitles } from '../../domain/areas';
import { areasOf } from '../../use-cases/find-return';
import { SelfCheck } from '../self-check';
import type { Sharing } from './route';

type Props = Sharing & { page: PageContext };

const Shared = ({ shared, page, mayShare }: Props): ReactElement | null => (shared.length === 0 ? null : (
  <section aria-labelledby="shared">
    <h2 className="govuk-heading-m" id="shared">Given to colleagues</h2>
    <ul className="govuk-list">
      {shared.map(({ area, title, name, person, until }) => (
        <li key={`${area}${person}`}>
          {title}: {name}, until {until}
          {mayShare && (
            <Form page={page}>
              <input type="hidden" name="areas" value={area} />
              <input type="hidden" name="person" value={person} />
              <TextButton name="_do" value="end">Take it back<span className="govuk-visually-hidden"> from {name}: {title}</span></TextButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  </section>
));

const Give = (props: Props): ReactElement => {
  const { colleagues, page } = props;
  if (colleagues.length === 0) return <Empty title="No colleague is here yet"><p className="govuk-body"><a className="govuk-link" href="/portal/invite">Invite a school colleague</a> first.</p></Empty>;
  return (
    <Form page={page}>
      <Checkboxes page={page} name="areas" legend="Which areas?" size="s" options={areasOf(props).map((area) => ({ value: area, text: areaTitles[area] }))} />
      <Radios page={page} name="person" legend="To whom?" size="s" options={colleagues.map(({ publicId, name }) => ({ value: publicId, text: name }))} />
      <DateInput page={page} name="until" legend="Until which date?" size="s" />
      <Button name="_do" value="give">Give the areas</Button>
    </Form>
  );
};

export const SharePage = (props: Props): ReactElement => (
  <>
    <ErrorSummary page={props.page} />
    <PageHeading caption={props.school.name}>Give areas to a colleague</PageHeading>
    <p className="govuk-body">A colleague sees and answers the areas that you give, and nothing else. You send the whole.</p>
    <SelfCheck />
    <Shared {...props} />
    {props.mayShare && <Give {...props} />}
  </>
);
