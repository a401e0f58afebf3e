import { nameOf } from '../domain/duty';
import { otherWordsLastYear } from '../domain/answered-words';
import { allAnswers, answeredIn, type FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';

/** Why an answer of last year does not stand in this return: the words that it answered, by the code of the duty. */
export const lastYearsWords = async ({ returns }: Pick<DutyNeeds, 'returns'>, { record, duties }: Pick<FoundReturn, 'record' | 'duties'>): Promise<ReadonlyMap<string, string>> => {
  const answers = allAnswers(record);
  if (record.state !== 'open' || duties.every((duty) => answers[nameOf(duty)] !== undefined)) return new Map();
  const last = await returns.bySchool(record.urn, record.year - 1);
  return last ? otherWordsLastYear(duties, answers, answeredIn(last)) : new Map();
};
