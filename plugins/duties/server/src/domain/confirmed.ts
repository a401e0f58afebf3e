import type { Answers } from '@virtual-school/portal-kit';
import type { SchoolFacts } from './applies';
import { nameOf, type AnswerKind, type Duty } from './duty';
import { marksOf } from './marks';

type KeptDuty = Pick<Duty, 'code' | 'area' | 'wording' | 'force' | 'owedBy'> & { /** The first editions were kept without it. */ answerKind?: AnswerKind };

/** An edition as the head teacher confirmed it. */
export type Confirmed = { facts: SchoolFacts; duties: readonly KeptDuty[]; answers: Answers };

/** The catalogue's own matters: they decide what is asked, and of a confirmed return that is decided. */
const decided = { source: { text: '' }, kinds: [], ownAdmissions: 'any', when: 'always', asked: true, short: false, changedAt: '' } as const;

const kinds = Object.keys(marksOf) as readonly AnswerKind[];
const kindOfAnswer = (answer: unknown): AnswerKind => kinds.find((kind) => marksOf[kind].some((mark) => mark === answer)) ?? 'confirm';

/** What a confirmed return asked, whatever the catalogue and the roll have become since. Source: docs/rules/duties.md, rule 11. */
export const confirmedDuties = ({ duties, answers }: Confirmed): Duty[] => duties.map((duty) => ({ ...decided, ...duty, answerKind: duty.answerKind ?? kindOfAnswer(answers[nameOf(duty)]) }));
