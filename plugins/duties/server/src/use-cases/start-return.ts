import { carryForward, ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { stillAnswers, wordsOfAnswers } from '../domain/answered-words';
import { areas } from '../domain/areas';
import { dutiesSection } from '../forms/duty-questions';
import type { NewReturn } from '../store/returns-store';
import { lastYear } from './last-year';
import type { DutyNeeds } from './needs';

/** Last year's answers stand in the new return from the start, each marked to be checked, where the duty still has the words that they answered. */
const carryFrom = async ({ returns, catalogue }: DutyNeeds, urn: string, year: number): Promise<NewReturn['carry']> => {
  const published = await catalogue.all();
  const before = await lastYear({ returns }, urn, year, published);
  if (!before) return [];
  const duties = published.filter((duty) => stillAnswers(duty, before));
  return areas.flatMap((area) => {
    const own = duties.filter((duty) => duty.area === area);
    const carry = carryForward(dutiesSection(area, area, own), before.answers);
    return carry.carried.length > 0 ? [{ area, ...carry, wordings: wordsOfAnswers(own, carry.answers) }] : [];
  });
};

/** The return of a school and school year: made once, found ever after. Refuses 'not-found' for a school out of reach. */
export const startReturn = async (needs: DutyNeeds, actor: Actor, urn: string, year: number): Promise<Result<string>> => {
  const school = urnsOf(actor, 'designated-teacher', 'head-teacher').includes(urn) ? await needs.schools.find(urn) : undefined;
  if (!school) return refuse('not-found');
  return ok(await needs.returns.start({ urn, laCode: school.laCode ?? '', year, by: actor.accountId, carry: await carryFrom(needs, urn, year) }));
};
