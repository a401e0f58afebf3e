import type { Section } from '@virtual-school/portal-kit';
import { longText, notRequired, option, rows } from './question';

const areas = [option('english', 'English'), option('maths', 'Maths'), option('other-subject', 'Another subject'), option('attendance', 'Attendance'), option('wellbeing', 'Wellbeing'), option('aspiration', 'Aspiration'), option('transition', 'Moving on'), option('other', 'Something else')];

/**
 * What the child will reach next, and what is needed for it. Each target can ask for pupil premium plus; the Virtual
 * School decides each request. Basis: PEP content in the statutory guidance of 2018.
 */
export const targets: Section = {
  name: 'targets', title: 'Targets and pupil premium plus', part: 'school', source: 'S10',
  questions: [
    rows({ name: 'lastTargets', label: 'What became of the last targets', rowName: 'Last target', atMost: 8, source: 'S10.01', waysOut: ['does-not-apply', 'not-known-yet'],
      columns: [{ name: 'what', label: 'Target', kind: 'text', required: true, maxLength: 500 }, { name: 'reached', label: 'Reached?', kind: 'choice', required: true, options: [option('yes', 'Yes'), option('partly', 'Partly'), option('no', 'No')] }, { name: 'evidence', label: 'How do you know? If money was spent, what did it change?', kind: 'text', required: true, maxLength: 500 }] }),
    rows({ name: 'targets', label: 'Targets until the next plan', rowName: 'Target', atLeast: 1, atMost: 8, source: 'S10.02', waysOut: ['not-known-yet'],
      hint: 'Three are usual. Agree them with the child.',
      columns: [
        { name: 'area', label: 'Area', kind: 'choice', required: true, options: areas },
        { name: 'what', label: 'What will the child reach?', kind: 'text', required: true, maxLength: 500 },
        { name: 'measure', label: 'How will you see it?', kind: 'text', required: true, maxLength: 300 },
        { name: 'action', label: 'What will be done, and how often?', kind: 'text', required: true, maxLength: 500 },
        { name: 'byWhen', label: 'By when', kind: 'date', required: true },
        { name: 'who', label: 'Who leads', kind: 'text', required: true, maxLength: 120 },
        { name: 'premiumWhat', label: 'Pupil premium plus: what for?', hint: 'Leave this empty to ask for none', kind: 'text', required: false, maxLength: 300 },
        { name: 'premiumCost', label: 'Cost in pounds', kind: 'number', required: false },
        { name: 'premiumWhy', label: 'Why will it help?', kind: 'text', required: false, maxLength: 500 },
      ] }),
    longText({ ...notRequired({ name: 'homeTarget', label: 'What was agreed with the carer for home?', source: 'S10.04' }) }),
    longText({ ...notRequired({ name: 'catchUp', label: 'What is done to catch up on ground that was lost?', source: 'S10.05' }) }),
  ],
};
