/**
 * Whom an entry is for, as the site says it.
 *
 * An editor switches on each audience; an entry with none switched on is for everybody (docs/adr/0009).
 */
export const audienceSwitches = {
  for_designated_teachers: 'designated-teacher',
  for_head_teachers: 'head-teacher',
  for_governors: 'governor',
  for_social_workers: 'social-worker',
  for_carers: 'carer',
  for_young_people: 'young-person',
} as const;

export type AudienceSwitch = keyof typeof audienceSwitches;
export type Audience = (typeof audienceSwitches)[AudienceSwitch];
export type ForAudiences = { readonly [name in AudienceSwitch]?: boolean | null };

/** The audiences in the order of the switches, or `['everyone']`; never empty. */
export const audiencesOf = (entry: ForAudiences): readonly (Audience | 'everyone')[] => {
  const switches = Object.entries(audienceSwitches) as [AudienceSwitch, Audience][];
  const chosen = switches.filter(([name]) => entry[name]).map(([, audience]) => audience);
  return chosen.length > 0 ? chosen : ['everyone'];
};

/** Does an entry speak to this audience? What is for everybody speaks to each. */
export const isFor = (entry: ForAudiences, audience: string): boolean => {
  const audiences: readonly string[] = audiencesOf(entry);
  return audiences.includes(audience) || audiences.includes('everyone');
};
