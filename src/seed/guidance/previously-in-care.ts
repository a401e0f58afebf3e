import { sources } from '../sources';
import { article, heading, list, paragraph } from '../writing';

export const previouslyInCare = [
  article('previously-looked-after', 'Children who were in care before', 'Adoption, special guardianship and child arrangements orders: what schools do, and who decides.', { to: ['teachers', 'heads'], force: 'statutory-guidance', source: sources.designated, covers: ['D43', 'D44'] },
    paragraph('Some children left care to live with a new family. Their past came with them. The designated teacher answers for them as well.'),
    heading('Who they are'),
    list('children who were adopted from care', 'children with a special guardian', 'children who live under a child arrangements order', 'children adopted from state care outside England and Wales'),
    heading('Make it easy to tell you'),
    paragraph('Parents and guardians decide what is shared. Once a year, say in a letter and on your website why it helps to tell the school, and whom to tell. Ask again at admission and before the autumn census.'),
    paragraph('Accept a court order or a letter as proof. Where papers are unclear, use your judgement. Nobody should have to bring the story of their child to be believed.'),
    heading('They decide'),
    list('Ask the parents before you speak to the Virtual School about their child.', 'Plan with them, and meet as often as they wish.', 'There is no education plan by law. If the family wants a plan, make one.', 'Tell no teacher more than the family agreed to.')),
  article('advice-for-adopters-and-guardians', 'Advice for parents and guardians', 'If your child was in care before, the Virtual School gives advice about school.', { to: ['carers', 'teachers'], force: 'statutory-guidance', source: sources.promoting, covers: ['D45'] },
    paragraph('Did your child leave care through adoption, a special guardianship order or a child arrangements order? Then the Virtual School of the council where your child goes to school has a duty to give advice and information. You ask; you decide what comes of it.'),
    heading('What you can ask about'),
    list('choosing a school, and the place your child may have in the queue', 'what the designated teacher does', 'how the school uses the premium it gets for children like yours', 'what to do when your child is unhappy, away a lot, or in trouble at school', 'how to ask for an assessment of special needs'),
    heading('What we do not do'),
    paragraph('We hold no file about your child and write no plan. We do not speak to the school without your word. We cannot overrule a head teacher, but we can tell you what the rules say.'),
    heading('At school'),
    paragraph('Ask the office who the designated teacher is. Tell them what they need to know, and no more than you want. You may bring somebody with you.')),
  article('premium-for-children-who-were-in-care', 'Money for children who were in care before', 'It goes straight to the school, is not managed by the Virtual School and needs no plan.', { to: ['heads', 'teachers', 'governors'], force: 'grant-condition', source: sources.grant, covers: ['D46', 'D47'] },
    paragraph('Schools get pupil premium for children who left care through adoption, special guardianship or a child arrangements order. It follows the school census. Nobody applies for it, but it comes only when the census says so.'),
    heading('In the census'),
    list('Ask the parents or guardians first. They may say no.', 'Look at the court order or letter. Copy nothing that you do not need.', 'Record the right code. The office and the designated teacher do this together.', 'Do it before the autumn census: what is missing then is missing for a year.'),
    heading('Spending it'),
    paragraph('The money is there to help these children do better at school. It is not tied to one child by name, and it needs no education plan. The school decides; the guidance asks it to listen to the parents and the designated teacher.'),
    paragraph('Good uses are often shared: training for staff, a calm place, an adult who is there each day. Say in your yearly statement what you did and what it changed, without naming a child.')),
];
