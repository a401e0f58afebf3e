import type { Section } from '@virtual-school/portal-kit';
import { choices, longText, notRequired, option, viewWaysOut } from './question';

/** What home does for learning. Basis: Care Planning Regulations 2010, Schedule 1 para 2(5). */
export const carerAndParent: Section = {
  name: 'carer-and-parent', title: 'Carer and parents', part: 'care', source: 'S13',
  questions: [
    longText({ name: 'carerSays', label: 'The carer: how is learning supported at home?', source: 'S13.01', waysOut: viewWaysOut }),
    longText({ name: 'parentSays', label: 'The parents’ views, where that is right', source: 'S13.02', waysOut: viewWaysOut }),
    choices({ ...notRequired({ name: 'atHome', label: 'What does the child have at home?', source: 'S13.03' }), next: 'copy', options: [option('books', 'Books'), option('space', 'A quiet place to work'), option('internet', 'Internet'), option('device', 'A computer of their own')] }),
  ],
};
