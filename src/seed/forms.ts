type SeedForm = { title: string; slug: string; summary: string; review_on: string } & Record<string, unknown>;

const reviewOn = '2027-07-01';

/** Drafts: each waits for its file, which an editor adds before it is published. */
export const forms: readonly SeedForm[] = [
  { title: 'My views before the meeting', slug: 'my-views', summary: 'A page to write or draw on: what goes well, what is hard, what I want.', for_young_people: true, for_designated_teachers: true, review_on: reviewOn },
  { title: 'What the carer sees at home', slug: 'what-the-carer-sees', summary: 'A page to fill in before the meeting about a plan.', for_carers: true, review_on: reviewOn },
  { title: 'Who may agree to what', slug: 'who-may-agree', summary: 'A list of things that carer, social worker or parent may sign for.', for_social_workers: true, for_designated_teachers: true, for_carers: true, review_on: reviewOn },
  { title: 'Report to governors', slug: 'report-to-governors', summary: 'Headings for a report about children in care that names nobody.', for_designated_teachers: true, for_governors: true, review_on: reviewOn },
  { title: 'Welcome for a child who is new', slug: 'welcome-checklist', summary: 'A list for the first day, the first week and the first half term.', for_designated_teachers: true, review_on: reviewOn },
  { title: 'Consent before we speak about your child', slug: 'consent-previously-in-care', summary: 'For parents and guardians of children who were in care before.', for_carers: true, for_designated_teachers: true, review_on: reviewOn },
];
