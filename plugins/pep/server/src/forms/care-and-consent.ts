import type { Section } from '@virtual-school/portal-kit';
import { careOnly, choice, longText, notRequired, share, text, yesNo } from './question';

/** What school has to know about care. Names, dates, legal status and placement come from the roll and are not asked. */
export const careAndConsent: Section = {
  name: 'care-and-consent', title: 'Care and consent', part: 'care', source: 'S01',
  intro: 'Names, date of birth, legal status and placement come from the roll. Contact limits and who may collect are kept on the child’s first page.',
  questions: [
    text({ ...notRequired({ name: 'pronouns', label: 'Pronouns the child uses', source: 'S01.01' }), next: 'copy', maxLength: 60 }),
    text({ name: 'language', label: 'First language, and whether an interpreter is needed', source: 'S01.03', next: 'copy' }),
    text({ ...notRequired({ name: 'religion', label: 'Religion and what follows from it at school', source: 'S01.03' }), next: 'copy' }),
    longText({ name: 'responsibility', label: 'Who has parental responsibility?', source: 'S01.07', next: 'copy' }),
    longText({ name: 'consent', label: 'Who may consent to what (trips, photographs, medicine)?', source: 'S01.07', next: 'copy' }),
    longText({ ...notRequired({ name: 'immigration', label: 'Immigration: what matters for education', source: 'S01.06' }), audience: careOnly, next: 'copy', sharedWhen: { question: 'shareImmigration', audience: ['school'] } }),
    share('shareImmigration', 'May the school read about immigration?', 'S01.06'),
    choice({ name: 'ehcpInProgress', label: 'Is an assessment for an EHC plan under way in social care?', source: 'S08.03', waysOut: ['not-known-yet'], options: yesNo, next: 'copy' }),
  ],
};
