import { heading, list, paragraph, steps, type SeedEntry } from './writing';

const example = paragraph('This is an example. Replace it with what your council has decided, and take this sentence away.');

/** Examples to edit: what a council decides for itself cannot be known here. */
export const policies: readonly SeedEntry[] = [
  { title: 'Example: how we use pupil premium plus', slug: 'how-we-use-pupil-premium-plus', summary: 'What the Virtual School pays for, how a school asks, and when it hears.', owner: 'Head of the Virtual School', in_force_from: '2026-09-01', review_on: '2027-07-01',
    body: [example, heading('What we pay for'), list('Help that is tied to a target in the plan.', 'Help for several children together, where that is better.', 'Training for the adults who work with them.'), heading('When you hear'), paragraph('Within ten school days after both parts of the plan were signed. A no comes with a reason and a proposal.')] },
  { title: 'Example: telling us about absence and suspension', slug: 'telling-us', summary: 'What schools in our area tell the Virtual School, and how fast.', owner: 'Head of the Virtual School', in_force_from: '2026-09-01', review_on: '2027-07-01',
    body: [example, heading('The same day'), list('a suspension or exclusion', 'a child who is missing', 'a part-time timetable that somebody proposes'), heading('Within a week'), list('five days of absence in a term', 'a new school or a new designated teacher'), paragraph('Use the page “Tell us now” in the portal. It reaches the social worker too.')] },
  { title: 'Example: what makes a plan good', slug: 'what-makes-a-plan-good', summary: 'The four marks by which we read a plan, and what each of them means.', owner: 'Advisers of the Virtual School', in_force_from: '2026-09-01', review_on: '2027-07-01',
    body: [example, steps('The child can be heard in it.', 'It says how the child is doing now, with facts.', 'Its targets can be seen to be reached.', 'It shows what the last one changed.'), paragraph('A plan that has all four is agreed. One that lacks the first or the second goes back.')] },
  { title: 'Example: a school place with each placement', slug: 'a-school-place-with-each-placement', summary: 'What we agreed inside the council about moves, so that no child waits for a school.', owner: 'Director of Children’s Services', in_force_from: '2026-09-01', review_on: '2027-07-01',
    body: [example, list('The social worker rings the Virtual School before a placement is chosen.', 'The Virtual School answers within one working day.', 'A child does not change school in Years 10 and 11 unless the nominated officer agrees.', 'A child without a school is taught from the sixth day.')] },
];
