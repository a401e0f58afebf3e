import type { TeamMember } from './entries';
import type { PublicSchool } from './options';

const partsOf = (text: string): string[] => text.toUpperCase().match(/[A-Z0-9]+/g) ?? [];

/** "LS6 2AB" is in LS6, and LS6 in LS. */
const areasOf = (postcode: string): string[] => {
  const outward = /^([A-Z]{1,2})(\d[A-Z\d]?)(\s*\d[A-Z]{2})?$/.exec(postcode.trim().toUpperCase());
  return outward ? [`${outward[1]}${outward[2]}`, outward[1] ?? ''] : [];
};

const phaseOf = (school: Pick<PublicSchool, 'phase'>): string => {
  const phase = (school.phase ?? '').toLowerCase();
  if (phase.includes('nursery')) return 'early-years';
  if (phase.includes('16 plus')) return 'post-16';
  if (phase.includes('secondary')) return 'secondary';
  return phase.includes('primary') ? 'primary' : 'all';
};

/**
 * Who of the team answers for a school: those for its part of the town and its age group; a nearer area comes before a
 * wider one, and who answers for the whole area comes last. A school elsewhere has only those who answer for everywhere.
 */
export const contactsFor = (school: Pick<PublicSchool, 'postcode' | 'phase'>, team: readonly TeamMember[]): TeamMember[] => {
  const areas = areasOf(school.postcode ?? '');
  const phase = phaseOf(school);
  const nearness = (member: TeamMember): number => {
    const own = partsOf(member.postcode_areas ?? '');
    const at = areas.findIndex((area) => own.includes(area));
    return at >= 0 ? at : member.whole_area ? areas.length : -1;
  };
  const isForPhase = ({ school_phases: phases }: TeamMember): boolean => !phases || phases === 'all' || phase === 'all' || phases === phase;
  return team
    .filter(isForPhase)
    .map((member) => ({ member, near: nearness(member) }))
    .filter(({ near }) => near >= 0)
    .sort((a, b) => a.near - b.near || (a.member.order ?? 0) - (b.member.order ?? 0))
    .map(({ member }) => member);
};
