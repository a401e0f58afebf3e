import type { ReactElement, ReactNode } from 'react';
import { Form } from '../components/form';
import { InsetText } from '../components/messages';
import { TwoTexts } from '../components/two-texts';
import type { Fields, PageContext } from '../page';
import { visibleQuestions } from './asked';
import { readAnswers } from './read-answers';
import type { Answers, Facts, Section } from './section';
import { answerText } from './section-blocks';
import { SectionFields } from './section-fields';

type Props = {
  section: Section; answers: Answers; version: number; facts: Facts; audience: string; page: PageContext; carried?: readonly string[]; buttons: ReactNode;
  /** Draws the boxes in a layout of its own, in place of one question after the other; their names are those of the section. */
  fields?: (page: Pick<PageContext, 'entries' | 'problems'>) => ReactNode;
  /** Off for a form that is filled in one sitting and has no draft. */
  autosave?: boolean;
};

/** The fields of a section's form that belong to the form itself: the version it was read at, and which button was pressed. */
export const formMarks = ['version', '_add', '_do'] as const;

const withoutMarks = (entries: Fields): Fields => Object.fromEntries(Object.entries(entries).filter(([name]) => !formMarks.some((mark) => mark === name)));

/** Somebody saved in between: what differs stands twice; what this person entered stays in the boxes. */
const Conflict = ({ section, answers, facts, audience, page }: Omit<Props, 'buttons' | 'fields' | 'autosave'>): ReactElement => {
  const yours = readAnswers(section, withoutMarks(page.entries)).answers;
  const differing = visibleQuestions(section, { ...answers, ...yours }, facts, audience).filter((question) => JSON.stringify(answers[question.name]) !== JSON.stringify(yours[question.name]));
  return (
    <>
      <InsetText>Somebody else saved this section while you were working on it. Both texts are below. The boxes hold what you entered: bring the two together, then save.</InsetText>
      {differing.map((question) => <TwoTexts key={question.name} question={question.label} theirs={answerText(question, answers[question.name])} yours={answerText(question, yours[question.name])} />)}
    </>
  );
};

const extraRows = ({ query }: PageContext): Record<string, number> => (typeof query.add === 'string' ? { [query.add]: 1 } : {});

/** The form of one section: saved while it is typed (where it has a draft) and by its buttons; two people's texts side by side, never a silent overwrite. */
export const SectionEditor = ({ buttons, fields, autosave = true, ...props }: Props): ReactElement => {
  const { section, answers, version, facts, audience, page, carried } = props;
  const own = { entries: withoutMarks(page.entries), problems: page.problems };
  return (
    <>
      {page.conflict && <Conflict {...props} />}
      <Form page={page} autosave={autosave} version={version}>
        {fields ? fields(own) : <SectionFields section={section} answers={answers} facts={facts} audience={audience} page={own} carried={carried} extraRows={extraRows(page)} />}
        {buttons}
      </Form>
    </>
  );
};
