import type { Section } from '@virtual-school/portal-kit';
import { careOnly, choice, longText, notRequired, share, yesNo } from './question';

/** Changes that social care plans. A move in key stage 4 needs approval first (Care Planning Regulations 2010, reg 10). */
export const changesPlanned: Section = {
  name: 'changes-planned', title: 'Changes planned', part: 'care', source: 'S14',
  questions: [
    choice({ name: 'moveIsPlanned', label: 'Is a change of placement planned?', source: 'S14.02', waysOut: ['not-known-yet'], options: yesNo }),
    longText({ name: 'moveHow', label: 'When, and how is school disturbed as little as possible? In key stage 4: who approved it, and who was consulted?', source: 'S14.02', when: (answers) => answers.moveIsPlanned === 'yes' }),
    longText({ ...notRequired({ name: 'permanence', label: 'Plan for permanence and what it means for school', source: 'S14.03' }), audience: careOnly, next: 'copy', sharedWhen: { question: 'sharePermanence', audience: ['school'] } }),
    share('sharePermanence', 'May the school read about permanence?', 'S14.03'),
  ],
};
