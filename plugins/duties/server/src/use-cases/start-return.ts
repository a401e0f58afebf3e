import { carryForward, ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { areas } from '../domain/areas';
import { dutiesSection } from '../forms/duty-questions';
import type { NewReturn } from '../store/returns-store';
import type { DutyNeeds } from './needs';

/** Last year's answers stand in the new return from the start, each marked to be checked. */
const carryFrom = async ({ returns, catalogue }: DutyNeeds, urn: string, year: number): Promise<NewReturn['carry']> => {
  const last = await returns.bySchool(urn, year - 1);
  if (!last) return [];
  const duties = await catalogue.all();
  return areas.flatMap((area) => {
    const kept = last.areas.get(area);
    const carry = kept && carryForward(dutiesSection(area, area, duties.filter((duty) => duty.area === area)), kept.answers);
    return carry && carry.carried.length > 0 ? [{ area, ...carry }] : [];
  });
};

/** The return of a school and school year: made once, found ever after. Refuses 'not-found' for a school out of reach. */
export const startReturn = async (needs: DutyNeeds, actor: Actor, urn: string, year: number): Promise<Result<string>> => {
  const school = urnsOf(actor, 'designated-teacher', 'head-teacher').includes(urn) ? await needs.schools.find(urn) : undefined;
  if (!school) return refuse('not-found');
  return ok(await needs.returns.start({ urn, laCode: school.laCode ?? '', year, by: actor.accountId, carry: await carryFrom(needs, urn, year) }));
};
