import type { Answers, Question, Section } from '@virtual-school/portal-kit';
import { nameOf, type Duty } from '../domain/duty';
import { marksOf, markWords } from '../domain/marks';

const audience = ['school', 'virtual-school'] as const;
const shared = { audience, next: 'copy', required: false } as const;

const answered = (name: string, value: string) => (answers: Answers): boolean => answers[name] === value;

const answerOf = ({ answerKind, code, wording }: Duty, name: string): Question =>
  ({ ...shared, required: true, kind: 'choice', name, label: wording, source: code, options: marksOf[answerKind].map((mark) => ({ value: mark, text: markWords[mark] })) });

/**
 * What is asked about one duty: the answer, what follows from it, and quietly a comment, where evidence is kept, an action.
 * The names begin with the duty's code, so that answers of several areas never collide.
 */
const dutyQuestions = (duty: Duty): Question[] => {
  const name = nameOf(duty);
  const source = duty.code;
  return [
    answerOf(duty, name),
    ...(duty.answerKind === 'done-on' ? [{ ...shared, required: true, kind: 'date', name: `${name}On`, label: 'When was it done?', source, next: 'ask', when: answered(name, 'done') } satisfies Question] : []),
    { ...shared, required: true, kind: 'date', name: `${name}When`, label: 'By when will it be so?', source, next: 'ask', when: answered(name, 'not-yet') },
    { ...shared, required: true, kind: 'text', maxLength: 500, name: `${name}Reason`, label: 'Why does it not apply?', source, when: answered(name, 'does-not-apply') },
    { ...shared, kind: 'long-text', maxLength: 2000, rows: 3, name: `${name}Comment`, label: 'Comment', source },
    { ...shared, kind: 'text', maxLength: 300, name: `${name}Held`, label: 'Where is the evidence kept in school?', source },
    { ...shared, kind: 'date', name: `${name}Checked`, label: 'When was it last checked?', source },
    { ...shared, kind: 'text', maxLength: 300, name: `${name}Link`, label: 'Link', source },
    { ...shared, kind: 'text', maxLength: 500, name: `${name}Action`, label: 'What will be done?', source },
    { ...shared, kind: 'text', maxLength: 120, name: `${name}Owner`, label: 'Who does it?', hint: 'A post, like “head of year”', source },
    { ...shared, kind: 'date', name: `${name}Due`, label: 'By what date?', source },
  ];
};

/** A page of duties as a section: built when it is needed, from what editors have published. */
export const dutiesSection = (name: string, title: string, duties: readonly Duty[]): Section =>
  ({ name, title, part: 'school', source: name, questions: duties.flatMap(dutyQuestions) });
