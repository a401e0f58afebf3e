import { DateInput, Details, Radios, TextArea, TextInput, type Answers, type PageContext, type RadioOption } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { NotBrought } from '../domain/answered-words';
import { nameOf, type Duty } from '../domain/duty';
import type { Known } from '../domain/known';
import { forceAt, forceWords, owedByWords, sourceLine } from '../domain/labels';
import { marksOf, markWords, type Mark } from '../domain/marks';
import type { KindOfSchool } from '../domain/school-kind';
import { DutyEvidence, type ReturnFiles } from './evidence-list';

type Page = Pick<PageContext, 'entries' | 'problems'>;
/** `alsoFor`: a duty that the same answer counts for. `notBrought`: why last year's answer does not stand here. `evidence`: its files. */
type DutyFieldsProps = { duty: Duty; alsoFor?: Duty; answers: Answers; stored: Answers; carried: readonly string[]; known?: Known; notBrought?: NotBrought; kind: KindOfSchool['kind']; page: Page; evidence: ReturnFiles };

const textIn = (answers: Answers, name: string): string | undefined => {
  const answer = answers[name];
  return typeof answer === 'string' ? answer : undefined;
};

const More = ({ mark, name, answers, page }: { mark: Mark; name: string; answers: Answers; page: Page }): ReactElement | undefined => {
  if (mark === 'not-yet') return <DateInput page={page} name={`${name}When`} legend="By when will it be so?" value={textIn(answers, `${name}When`)} />;
  if (mark === 'done') return <DateInput page={page} name={`${name}On`} legend="When was it done?" value={textIn(answers, `${name}On`)} />;
  return mark === 'does-not-apply' ? <TextInput page={page} name={`${name}Reason`} label="Why does it not apply?" value={textIn(answers, `${name}Reason`)} /> : undefined;
};

const hasMore: readonly Mark[] = ['not-yet', 'done', 'does-not-apply'];
const optionsOf = (duty: Duty, answers: Answers, page: Page): RadioOption[] =>
  marksOf[duty.answerKind].map((mark) => ({ value: mark, text: markWords[mark], ...(hasMore.includes(mark) && { more: <More mark={mark} name={nameOf(duty)} answers={answers} page={page} /> }) }));

const WhyNotBrought = (reason: NotBrought): ReactElement => {
  if (reason.why === 'other-words') return <><strong>The wording has changed since last year, so your answer was not brought over.</strong> Last year it said: {reason.words}</>;
  if (reason.why === 'not-offered') return <strong>This is answered in another way than last year, so your answer was not brought over.</strong>;
  return <><strong>You answered this last year, but your answer was not brought over.</strong> The portal did not keep the wording that it answered. Answer it again.</>;
};

const Hint = ({ duty, alsoFor, known, notBrought, kind, carried, stored }: Omit<DutyFieldsProps, 'answers' | 'page'>): ReactElement => {
  const isStored = stored[nameOf(duty)] !== undefined;
  return (
    <>
      {forceWords[forceAt(duty, kind)]}. {duty.source.url ? <a className="govuk-link" href={duty.source.url}>{sourceLine(duty)}</a> : sourceLine(duty)}. Owed by the {owedByWords[duty.owedBy]}.
      {duty.help && <><br />{duty.help}</>}
      {alsoFor && <><br />The same answer counts for {alsoFor.code}: {alsoFor.wording}</>}
      {known && <><br /><strong>{known.answer && !isStored ? 'Filled in for you: ' : 'Known: '}</strong>{known.text}</>}
      {notBrought && <><br /><WhyNotBrought {...notBrought} /></>}
      {carried.includes(nameOf(duty)) && <><br /><strong>From last year:</strong> check that it is still right.</>}
    </>
  );
};

const quiet = ['Comment', 'Held', 'Checked', 'Link', 'Action', 'Owner', 'Due'] as const;

/** Comment, evidence and action are there and out of the way: most answers need none. */
const Quiet = ({ duty, answers, page, evidence }: Pick<DutyFieldsProps, 'duty' | 'answers' | 'page' | 'evidence'>): ReactElement => {
  const name = nameOf(duty);
  const at = (part: (typeof quiet)[number]) => ({ page, name: `${name}${part}`, value: textIn(answers, `${name}${part}`) });
  const isUsed = evidence.files.length > 0 || quiet.some((part) => answers[`${name}${part}`] !== undefined || Object.keys(page.entries).some((field) => field.startsWith(`${name}${part}`) && page.entries[field] !== ''));
  return (
    <Details summary={`${duty.code}: comment, evidence or action`} open={isUsed}>
      <TextArea {...at('Comment')} label="Comment" rows={3} maxLength={2000} />
      <TextInput {...at('Held')} label="Where is the evidence kept in school?" hint={duty.evidenceHint ? `For example: ${duty.evidenceHint}. Never a list of pupils.` : 'Never a list of pupils.'} />
      <DateInput {...at('Checked')} legend="When was it last checked?" />
      <TextInput {...at('Link')} label="Link" />
      <DutyEvidence duty={duty} {...evidence} />
      <TextInput {...at('Action')} label="What will be done?" />
      <TextInput {...at('Owner')} label="Who does it?" hint="A post, like “head of year”" />
      <DateInput {...at('Due')} legend="By what date?" />
    </Details>
  );
};

/** One duty: one press where nothing more is to be said. */
export const DutyFields = (props: DutyFieldsProps): ReactElement => {
  const { duty, answers, page, evidence } = props;
  return (
    <div className="vs-question">
      <Radios page={page} name={nameOf(duty)} legend={`${duty.code}. ${duty.wording}`} size="s" hint={<Hint {...props} />} options={optionsOf(duty, answers, page)} value={textIn(answers, nameOf(duty))} small />
      <Quiet duty={duty} answers={answers} page={page} evidence={evidence} />
    </div>
  );
};
