import type { Section } from '@virtual-school/portal-kit';
import { careOnly, day, longText, notRequired, number, share } from './question';

/** The strengths and difficulties score, and help that is need-to-know. Therapy reaches the school only when it was ticked. */
export const health: Section = {
  name: 'health', title: 'Health and wellbeing', part: 'care', source: 'S09',
  questions: [
    number({ name: 'sdqScore', label: 'Latest strengths and difficulties score of the main carer', max: 40, source: 'S09.01', next: 'copy' }),
    day({ name: 'sdqOn', label: 'When was it taken?', source: 'S09.01', next: 'copy' }),
    longText({ ...notRequired({ name: 'therapy', label: 'Therapy or mental health services', source: 'S09.03' }), audience: careOnly, next: 'copy', sharedWhen: { question: 'shareTherapy', audience: ['school'] } }),
    share('shareTherapy', 'May the school read about therapy?', 'S09.03'),
  ],
};
