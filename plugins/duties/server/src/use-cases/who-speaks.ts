import type { MailSetting, MailWording } from '@virtual-school/strapi-plugin-school-portal/api';
import type { DutyNeeds } from './needs';

/** In whose words a school is told something. Absent: no authority here has the school in its area. */
export type Speaker = { authorityId?: number };
type Needs = Pick<DutyNeeds, 'authorities' | 'schools' | 'settings'>;

/** Schools by the authority in whose area they lie: several councils may have children at one, and its own speaks to it. */
export const bySpeaker = async ({ authorities, schools }: Pick<Needs, 'authorities' | 'schools'>, urns: readonly string[]): Promise<(Speaker & { urns: readonly string[] })[]> => {
  const [known, found] = [await authorities.all(), await schools.findMany(urns)];
  const groups = new Map<number | undefined, string[]>();
  for (const urn of urns) {
    const authorityId = known.find(({ code }) => code === found.get(urn)?.laCode)?.id;
    const group = groups.get(authorityId);
    if (group) group.push(urn);
    else groups.set(authorityId, [urn]);
  }
  return [...groups].map(([authorityId, own]) => ({ ...(authorityId !== undefined && { authorityId }), urns: own }));
};

/** The words of that authority; of the only one here where the school lies in none's area; else the usual ones. */
export const wordsBy = ({ settings }: Pick<Needs, 'settings'>, { authorityId }: Speaker, says: MailSetting): Promise<MailWording> => settings.wording(authorityId, says.name, {});

/** The words in which one school is told something. */
export const wordsForSchool = async (needs: Needs, urn: string, says: MailSetting): Promise<MailWording> => {
  const [speaker = {}] = await bySpeaker(needs, [urn]);
  return wordsBy(needs, speaker, says);
};
