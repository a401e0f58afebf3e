import type { Facts, Section } from '@virtual-school/portal-kit';
import { aspirations } from './aspirations';
import { attainment } from './attainment';
import { attendance } from './attendance';
import { careAndConsent } from './care-and-consent';
import { carerAndParent } from './carer-and-parent';
import { changesPlanned } from './changes-planned';
import { educationHistory } from './education-history';
import { enrichment } from './enrichment';
import { health } from './health';
import { independence } from './independence';
import { meetingNotes } from './meeting-notes';
import { myVoice } from './my-voice';
import { nextReview } from './next-review';
import { people } from './people';
import { provision } from './provision';
import { specialNeeds } from './special-needs';
import { targets } from './targets';
import { timeOut } from './time-out';
import { transitionAtSchool } from './transition-at-school';
import { wellbeingAtSchool } from './wellbeing-at-school';

/** The sections of a plan of school age, in the order in which they are shown. The child's voice stands first. */
export const sections: readonly Section[] = [
  myVoice, attainment, attendance, specialNeeds, wellbeingAtSchool, targets, educationHistory, provision, enrichment, aspirations, transitionAtSchool, meetingNotes,
  careAndConsent, people, health, carerAndParent, timeOut, changesPlanned, independence, nextReview,
];

export const sectionsFor = (facts: Facts): Section[] => sections.filter((section) => section.when?.(facts) ?? true);
export const sectionsOfPart = (part: string, facts: Facts): Section[] => sectionsFor(facts).filter((section) => section.part === part);
export const sectionNamed = (name: string, facts: Facts): Section | undefined => sectionsFor(facts).find((section) => section.name === name);
