import { sectionBlocks, type Answers, type Block } from '@virtual-school/portal-kit';
import { dutiesSection } from '../forms/duty-questions';
import { areaTitles, type Area } from './areas';
import type { Duty } from './duty';

/** The answers as they are read by head teacher, Virtual School and report: questions as they were asked. */
export const returnBlocks = (duties: readonly Duty[], answers: Answers, carriedOf: (area: Area) => readonly string[] = () => []): Block[] =>
  [...new Set(duties.map(({ area }) => area))].flatMap((area) => sectionBlocks(dutiesSection(area, areaTitles[area], duties.filter((duty) => duty.area === area)), answers, {}, 'school', { carried: carriedOf(area) }));
