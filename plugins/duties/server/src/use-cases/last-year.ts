import { lacksWords, notBrought, withConfirmedWords, type Answered, type NotBrought } from '../domain/answered-words';
import { nameOf, type Duty } from '../domain/duty';
import { allAnswers, answeredIn, type FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';

type Needs = Pick<DutyNeeds, 'returns'>;

/** The answers of the year before, each with its words; where no answer kept them, in those that the head teacher confirmed. */
export const lastYear = async ({ returns }: Needs, urn: string, year: number, duties: readonly Duty[]): Promise<Answered | undefined> => {
  const record = await returns.bySchool(urn, year - 1);
  if (!record) return undefined;
  const answered = answeredIn(record);
  const confirmed = lacksWords(duties, answered) ? await returns.lastConfirmed(record) : undefined;
  return confirmed ? withConfirmedWords(answered, confirmed) : answered;
};

/** Why answers of last year do not stand in this return, by the code of the duty. */
export const notBroughtOver = async (needs: Needs, { record, duties }: Pick<FoundReturn, 'record' | 'duties'>): Promise<ReadonlyMap<string, NotBrought>> => {
  const answers = allAnswers(record);
  if (record.state !== 'open' || duties.every((duty) => answers[nameOf(duty)] !== undefined)) return new Map();
  const last = await lastYear(needs, record.urn, record.year, duties);
  return last ? notBrought(duties, answers, last) : new Map();
};
