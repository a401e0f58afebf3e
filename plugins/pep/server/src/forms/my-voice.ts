import type { Section } from '@virtual-school/portal-kit';
import { childsWaysOut, choice, choices, longText, option, text } from './question';

/** What the child says, in the child's words, before anybody else speaks. Asked at every plan. */
export const myVoice: Section = {
  name: 'my-voice', title: 'My voice', part: 'school', source: 'S05',
  intro: 'Write down what the child says, in their own words. Let them read it, or read it to them.',
  questions: [
    longText({ name: 'goingWell', label: 'What is going well at school? What do you enjoy?', source: 'S05.01', waysOut: childsWaysOut }),
    longText({ name: 'isHard', label: 'What is hard? Is anything worrying you?', source: 'S05.02', waysOut: childsWaysOut }),
    longText({ name: 'helps', label: 'What helps you learn, and who helps you?', source: 'S05.03', waysOut: childsWaysOut }),
    longText({ name: 'hopes', label: 'What do you hope for? What would you like to do next?', source: 'S05.04', waysOut: childsWaysOut }),
    choices({
      name: 'gatheredHow', label: 'How were the child’s views gathered?', source: 'S05.05', next: 'copy', waysOut: ['not-known-yet'],
      options: [option('talked', 'They talked with an adult they chose'), option('wrote', 'They wrote or typed'), option('drew', 'They drew or used pictures'), option('observed', 'By watching and listening over time'), option('interpreter', 'With an interpreter or an advocate')],
    }),
    text({ name: 'gatheredBy', label: 'Who asked the child?', source: 'S05.05', next: 'copy', waysOut: ['not-known-yet'] }),
    choice({
      name: 'tookPart', label: 'Did the child come to the meeting?', source: 'S05.06', waysOut: ['not-known-yet'],
      options: [option('all', 'Yes, to all of it'), option('part', 'Yes, to a part of it'), option('chose-not', 'No, they chose not to'), option('not-asked', 'No, they were not asked')],
    }),
  ],
};
