import type { Question } from '@virtual-school/portal-kit';
import type { Lists } from '.';
import { day, option, some, words } from './question';

/** Asked of a suspension and of a permanent exclusion alike. */
export const reasons = ({ reasons: codes }: Lists): Question => some({ name: 'reasons', label: 'Why?', hint: 'Choose up to three reasons of the school census.', source: 'D68', options: codes });
export const work: Question = words({ name: 'work', label: 'How is work set and marked during the first five school days?', source: 'D65' });
export const provision: Question = words({ name: 'provision', label: 'Who provides education after that, and from which day?', hint: 'Full-time from the sixth school day. For a child in care aim at the first, with the Virtual School.', source: 'D65', mayNotApply: true });
export const board: Question = day({ name: 'board', label: 'When does the governing board meet about it?', hint: 'The social worker and the Virtual School may take part and give their view.', source: 'D66', mayNotApply: true });
export const tried: Question = words({ name: 'tried', label: 'What was tried before?', hint: 'Support, changes, other people who helped.', source: 'D63', mayNotApply: true });

/** Asked of everything. */
export const told: Question = some({
  name: 'told', label: 'Who has been told?', source: 'D62', hint: 'The Virtual School and the social worker get a message from the portal as well.',
  options: [option('carer', 'The carer'), option('social-worker', 'The social worker'), option('parent', 'A parent, where the social worker agreed'), option('nobody', 'Nobody yet')],
});
