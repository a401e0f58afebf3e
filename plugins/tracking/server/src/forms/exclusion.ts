import type { Section } from '@virtual-school/portal-kit';
import type { Lists } from '.';
import { day } from './question';
import { board, provision, reasons, told, tried, work } from './questions-of-exclusion';

export const exclusion = (lists: Lists): Section => ({
  name: 'exclusion', title: 'Permanent exclusion', part: 'school', source: 'D61',
  intro: 'A school avoids, as far as it can, to exclude a child in care for good. Telephone the Virtual School now, then tell us here.',
  questions: [day({ name: 'from', label: 'First day', source: 'D61' }), reasons(lists), tried, work, provision, told, board],
});
