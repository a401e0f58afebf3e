import type { Article } from '../writing';
import { admissions } from './admissions';
import { appointment } from './appointment';
import { attendance } from './attendance';
import { dataProtection } from './data-protection';
import { inclusion } from './inclusion';
import { kinship } from './kinship';
import { leadership } from './leadership';
import { premium } from './premium';
import { previouslyInCare } from './previously-in-care';
import { safeguarding } from './safeguarding';
import { suspension } from './suspension';
import { thePlan } from './the-plan';
import { transitions } from './transitions';
import { voice } from './voice';

/** The articles of each theme, by the theme's name in the content type. */
export const themes: Readonly<Record<string, readonly Article[]>> = {
  appointment, leadership, 'the-plan': thePlan, 'previously-in-care': previouslyInCare, safeguarding, attendance, suspension, admissions, premium, 'data-protection': dataProtection, inclusion, kinship, voice, transitions,
};

/** Short articles of our own. What rests on memory alone is seeded as a draft for an editor to confirm. */
export const guidance: readonly Article[] = Object.entries(themes).flatMap(([topic, articles]) => articles.map((each) => ({ ...each, topic })));
