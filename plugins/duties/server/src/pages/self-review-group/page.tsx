import { BlockList, Button, ButtonGroup, ButtonLink, ErrorSummary, PageHeading, SectionEditor, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { groupBlock } from '../../domain/review-document';
import { reviewAddress } from '../about-review';
import { GoodPractice } from '../good-practice';
import { StatementFields } from './statement-fields';
import type { OpenedGroup } from './route';

type Props = OpenedGroup & { page: PageContext };

const Editor = ({ record, sheet, next, page }: Props): ReactElement => (
  <SectionEditor
    section={sheet.section} answers={sheet.answers} version={sheet.version} facts={{}} audience="school" page={page} carried={sheet.carried}
    fields={(own) => sheet.group.statements.map((statement) => <StatementFields key={statement.name} statement={statement} levels={record.template.levels} evidence={sheet.group.evidence} answers={sheet.answers} carried={sheet.carried} page={own} />)}
    buttons={(
      <ButtonGroup>
        <Button name="_do" value="next">{next ? 'Save and continue' : 'Save and go to the self-review'}</Button>
        {next && <Button name="_do" value="list" kind="secondary">Save and go to the self-review</Button>}
      </ButtonGroup>
    )}
  />
);

export const GroupPage = (props: Props): ReactElement => {
  const { record, sheet, mayWrite, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading caption={record.title}>{sheet.group.title}</PageHeading>
      {sheet.group.introduction && <p className="govuk-body-l">{sheet.group.introduction}</p>}
      <GoodPractice />
      {mayWrite ? <Editor {...props} /> : <BlockList blocks={[groupBlock(record.template, sheet.group, sheet.answers)]} />}
      {!mayWrite && <ButtonLink href={reviewAddress(props)} kind="secondary">Back to the self-review</ButtonLink>}
    </>
  );
};
