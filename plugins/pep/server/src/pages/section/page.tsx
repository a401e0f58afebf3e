import { answerText, BlockList, Button, ButtonGroup, ButtonLink, ErrorSummary, Form, InsetText, PageHeading, readAnswers, sectionBlocks, SectionFields, TwoTexts, visibleQuestions, type Fields, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { ChildHeading } from '../child-heading';
import type { OpenSection } from './route';

type Props = { loaded: OpenSection; page: PageContext };

const withoutMarks = (entries: Fields): Fields => Object.fromEntries(Object.entries(entries).filter(([name]) => !['version', '_add', '_do'].includes(name)));

/** Somebody saved in between: what differs stands twice; what this person entered stays in the boxes. */
const Conflict = ({ loaded, page }: Props): ReactElement => {
  const { section, record, facts, audience } = loaded;
  const yours = readAnswers(section, withoutMarks(page.entries)).answers;
  const theirs = record?.answers ?? {};
  const differing = visibleQuestions(section, { ...theirs, ...yours }, facts, audience).filter((question) => JSON.stringify(theirs[question.name]) !== JSON.stringify(yours[question.name]));
  return (
    <>
      <InsetText>Somebody else saved this section while you were working on it. Both texts are below. The boxes hold what you entered: bring the two together, then save.</InsetText>
      {differing.map((question) => <TwoTexts key={question.name} question={question.label} theirs={answerText(question, theirs[question.name])} yours={answerText(question, yours[question.name])} />)}
    </>
  );
};

const ReadOnly = ({ loaded }: Pick<Props, 'loaded'>): ReactElement => {
  const { section, record, facts, audience, pep } = loaded;
  const part = pep.parts[section.part as 'school'];
  return (
    <>
      {part.state === 'signed' && <InsetText>This part is signed. Nobody changes it unless it is taken back or returned.</InsetText>}
      <BlockList blocks={sectionBlocks(section, record?.answers ?? {}, facts, audience, { changed: record?.changed, carried: record?.carried }).slice(1)} />
    </>
  );
};

const extraRows = (page: PageContext): Record<string, number> => (typeof page.query.add === 'string' ? { [page.query.add]: 1 } : {});

export const SectionPage = ({ loaded, page }: Props): ReactElement => {
  const { section, record, facts, audience, child, pep, mayWrite, next } = loaded;
  return (
    <>
      <ErrorSummary page={page} />
      <ChildHeading child={child} />
      <PageHeading>{section.title}</PageHeading>
      {section.intro && <p className="govuk-body-l">{section.intro}</p>}
      {page.conflict && mayWrite && <Conflict loaded={loaded} page={page} />}
      {!mayWrite ? <ReadOnly loaded={loaded} /> : (
        <Form page={page} autosave version={record?.version ?? 0}>
          <SectionFields section={section} answers={record?.answers ?? {}} facts={facts} audience={audience} page={{ entries: withoutMarks(page.entries), problems: page.problems }} carried={record?.carried} extraRows={extraRows(page)} />
          <ButtonGroup>
            <Button name="_do" value="next">{next ? 'Save and continue' : 'Save and go to the plan'}</Button>
            <Button name="_do" value="plan" kind="secondary">Save and go to the plan</Button>
          </ButtonGroup>
        </Form>
      )}
      {!mayWrite && <ButtonLink href={`/portal/peps/${pep.publicId}`} kind="secondary">Back to the plan</ButtonLink>}
    </>
  );
};
