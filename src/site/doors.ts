import type { Audience } from './audiences';

type Law = { text: string; source?: string };

/** A door of the first page: who comes in by it, and what is said to them before anything else. */
export type Door = {
  audience: Audience;
  title: string;
  /** On the first page, below the title. */
  teaser: string;
  lead: string;
  /** Heading of the three sentences. */
  lawTitle: string;
  law: readonly Law[];
  words: { guidance: string; training: string; questions: string; forms: string };
  /** Every duty with its source, where this audience owes some. */
  duties?: { text: string; href: string };
  next?: { text: string; href: string };
  /** Shows only what is written to these people: what is for everybody is written for grown-ups who work with them. */
  isWrittenTo?: true;
};

const usual = { guidance: 'Guidance for you', training: 'To use whenever it suits you', questions: 'Questions people ask', forms: 'Forms' };
const promote: Law = { text: 'The council promotes how well the children it looks after do at school, wherever they live.', source: 'Children Act 1989, section 22(3A)' };
const wishes: Law = { text: 'Before it decides anything about a child it looks after, the council finds out what the child wishes and feels.', source: 'Children Act 1989, section 22(4) and (5)' };
const carePlan: Law = { text: 'The care plan says how the child’s education is arranged. That part is the personal education plan.', source: 'Care Planning, Placement and Case Review (England) Regulations 2010' };
const named: Law = { text: 'The governing body names a member of staff who answers for how pupils in care do at the school.', source: 'Children and Young Persons Act 2008, section 20; for academies the Academies Act 2010' };

export const doors: readonly Door[] = [
  {
    audience: 'designated-teacher', title: 'Designated teachers', teaser: 'Plans, premium, training, and what to do when something happens.', lead: 'You are the person at school who sees to it that children in care do well. Here is what you need, and no more.', lawTitle: 'What the law asks',
    law: [{ text: 'Your school names you, a member of its staff, as the one who answers for how pupils in care do.', source: 'Children and Young Persons Act 2008, section 20; for academies the Academies Act 2010' }, { text: 'The governing body sees to it that you are trained for this.', source: 'Children and Young Persons Act 2008, section 20' }, carePlan],
    words: usual, duties: { text: 'Everything that is asked of your school', href: '/duties' }, next: { text: 'Sign in to write a plan', href: '/portal' },
  },
  {
    audience: 'head-teacher', title: 'Head teachers', teaser: 'What your school has to have in place, with or without a child in care.', lead: 'A school without a child in care today may have one tomorrow. These are the few things that have to be ready.', lawTitle: 'What the law asks',
    law: [named, promote, { text: 'A child in care comes first when a school has more applications than places.', source: 'School Admissions Code' }],
    words: usual, duties: { text: 'Everything that is asked of your school', href: '/duties' }, next: { text: 'Sign in to answer for your school', href: '/portal' },
  },
  {
    audience: 'governor', title: 'Governors', teaser: 'What to ask, and how to know that the answer is a good one.', lead: 'You do not need to know who the children are. You need to know that the school does right by them.', lawTitle: 'What the law asks',
    law: [named, { text: 'You see to it that this person is trained for it.', source: 'Children and Young Persons Act 2008, section 20' }, promote],
    words: usual, duties: { text: 'Everything that the governing body or trust owes', href: '/duties?owed=governing-body' }, next: { text: 'Sign in to read your school’s report', href: '/portal' },
  },
  {
    audience: 'social-worker', title: 'Social workers', teaser: 'Your part of the plan, moves between schools, and who helps.', lead: 'Education is half of a care plan that works. Your part of it takes minutes when the roll is up to date.', lawTitle: 'What the law asks',
    law: [promote, carePlan, { text: 'A move that would disturb education in Years 10 and 11 needs an approval first, unless it is an emergency.', source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 10' }],
    words: usual, next: { text: 'Sign in to your list', href: '/portal' },
  },
  {
    audience: 'carer', title: 'Carers', teaser: 'School, homework, meetings, and whom to call.', lead: 'You see how school is going before anybody else does. Here is what you can expect, and whom to call.', lawTitle: 'What the law asks of the council',
    law: [promote, carePlan, wishes],
    words: { ...usual, training: 'To read and to watch' }, next: { text: 'The team’s telephone numbers', href: '/team' },
  },
  {
    audience: 'young-person', title: 'Young people', isWrittenTo: true, teaser: 'Your school, your plan, your say.', lead: 'This page is for you if you live with a carer, in a children’s home or anywhere else in care.', lawTitle: 'What you can count on',
    law: [{ text: 'The council has to help you do well at school, wherever you live.' }, { text: 'Before adults decide something about you, they have to ask what you want and how you feel.' }, { text: 'At your school there is a teacher whose job it is to look out for you. You can ask who it is.' }],
    words: { guidance: 'Things to know', training: 'Things to try', questions: 'Questions others asked', forms: 'Forms' }, next: { text: 'People who can help you', href: '/team' },
  },
];
