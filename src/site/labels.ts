/** The values that editors choose from, in the words of the site. A test compares them with the content types. */
export const audiences: Readonly<Record<string, string>> = { 'designated-teacher': 'Designated teachers', 'head-teacher': 'Head teachers', governor: 'Governors', 'social-worker': 'Social workers', carer: 'Carers', 'young-person': 'Young people', everyone: 'Everybody' };

export const phases: Readonly<Record<string, string>> = { all: 'All ages', 'early-years': 'Early years', primary: 'Primary', secondary: 'Secondary', 'post-16': 'Post-16' };

export const topics: Readonly<Record<string, string>> = {
  appointment: 'The designated teacher', leadership: 'Leading and governing', 'the-plan': 'The personal education plan', voice: 'Hearing the child', premium: 'Pupil premium plus', attendance: 'Attendance', suspension: 'Suspension and exclusion',
  admissions: 'Admissions and moves', transitions: 'Growing up and moving on', inclusion: 'Needs and inclusion', safeguarding: 'Safeguarding', 'data-protection': 'Records and privacy', 'previously-in-care': 'Children who were in care before', kinship: 'Kinship care',
};

type Force = { title: string; meaning: string; colour: string };

/** What a text binds to: no reader should have to know what "statutory" means. */
export const forces: Readonly<Record<string, Force>> = {
  law: { title: 'The law says', meaning: 'This rests on an Act or on regulations. It has to be done.', colour: 'red' },
  code: { title: 'The code says', meaning: 'This rests on a statutory code. It must be followed.', colour: 'orange' },
  'statutory-guidance': { title: 'Statutory guidance says', meaning: 'Follow this unless there is a good reason not to.', colour: 'light-blue' },
  'grant-condition': { title: 'A condition of the grant', meaning: 'This comes with the money.', colour: 'purple' },
  'good-practice': { title: 'Good practice', meaning: 'Nobody is bound to this. It is what works well here.', colour: 'green' },
};

/** A duty may be the council's as well: then schools help with it. */
export const dutyForces: Readonly<Record<string, Force>> = {
  ...forces,
  council: { title: 'The council must; you help by', meaning: 'This is a duty of the council. Schools help with it.', colour: 'grey' },
};

export const trainingForms: Readonly<Record<string, string>> = { guide: 'Guide', video: 'Video', slides: 'Slides', 'e-learning': 'Course on screen' };

/** 'Video, 45 minutes'. */
export const trainingKind = ({ form, minutes }: { form?: string | null; minutes?: number | null }): string => `${wordOf(trainingForms, form, 'Guide')}${minutes ? `, ${minutes} minutes` : ''}`;

/** Kinds of things that search finds, in the order in which they can be chosen. */
export const kinds: Readonly<Record<string, { one: string; many: string }>> = {
  guidance: { one: 'Guidance', many: 'Guidance' }, duty: { one: 'Duty', many: 'Duties' }, policy: { one: 'Local policy', many: 'Local policies' }, form: { one: 'Form', many: 'Forms' },
  training: { one: 'Training', many: 'Training' }, event: { one: 'Training event', many: 'Training events' }, news: { one: 'News', many: 'News' }, question: { one: 'Question', many: 'Questions' },
};

export const wordOf = (labels: Readonly<Record<string, string>>, value: string | null | undefined, otherwise = ''): string => labels[value ?? ''] ?? otherwise;
