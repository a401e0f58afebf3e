/** What a school tells at once. The order is that of the page. */
export const kinds = ['suspension', 'exclusion', 'risk-of-exclusion', 'part-time-timetable', 'absence'] as const;
export type What = (typeof kinds)[number];

export const kindTitle: Record<What, string> = {
  suspension: 'Suspension',
  exclusion: 'Permanent exclusion',
  'risk-of-exclusion': 'Risk of exclusion',
  'part-time-timetable': 'Part-time timetable',
  absence: 'Serious absence',
};

export const isKind = (text: string): text is What => kinds.some((each) => each === text);
