import { DateInput, Details, Radios, TextArea, TextInput, type Answers, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { textIn } from '../../domain/answer-line';
import { inSentence } from '../../domain/sentences';
import type { Statement } from '../../domain/self-review';

type Props = { statement: Statement; levels: readonly string[]; evidence?: string; answers: Answers; carried: readonly string[]; page: Pick<PageContext, 'entries' | 'problems'> };

/** Tells apart, by ear too, what is asked about one statement and about the next. */
const numberOf = (name: string): string => name.slice(1);

const quiet = ['Held', 'Checked', 'Next'] as const;

/** Evidence and what comes next are there and out of the way until somebody has used them. */
const Quiet = ({ statement: { name }, evidence, answers, page }: Omit<Props, 'levels' | 'carried'>): ReactElement => {
  const at = (part: (typeof quiet)[number]) => ({ page, name: `${name}${part}`, value: textIn(answers, `${name}${part}`) });
  const isUsed = quiet.some((part) => answers[`${name}${part}`] !== undefined || Object.entries(page.entries).some(([field, entry]) => field.startsWith(`${name}${part}`) && entry !== ''));
  return (
    <Details summary={`${numberOf(name)}: evidence, and what comes next`} open={isUsed}>
      <TextInput {...at('Held')} label="Where is the evidence kept in school?" hint={evidence ? `For example: ${inSentence(evidence)}. Never a list of pupils.` : 'Never a list of pupils.'} />
      <DateInput {...at('Checked')} legend="When was it last checked?" />
      <TextArea {...at('Next')} label="What comes next?" rows={2} maxLength={500} />
    </Details>
  );
};

/** One statement: one press where nothing more is to be said. */
export const StatementFields = ({ levels, carried, ...props }: Props): ReactElement => {
  const { statement: { name, wording }, answers, page } = props;
  return (
    <div className="vs-question">
      <Radios
        page={page} name={name} legend={`${numberOf(name)}. ${wording}`} size="s" small value={textIn(answers, name)} options={levels.map((text, at) => ({ value: String(at + 1), text }))}
        hint={carried.some((each) => each === name || quiet.some((part) => each === `${name}${part}`)) ? 'From last year: check that it is still right.' : undefined}
      />
      <Quiet {...props} />
    </div>
  );
};
