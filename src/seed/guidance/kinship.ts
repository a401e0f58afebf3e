import { sources } from '../sources';
import { article, heading, list, paragraph } from '../writing';

export const kinship = [
  article('children-with-a-social-worker', 'Children who have a social worker', 'Many more children than those in care. What the Virtual School does for them, and what not.', { to: ['teachers', 'heads', 'workers'], source: sources.extended, covers: ['D79'], changed: { changed_on: '2026-04-29', change_note: 'A new Act makes the work for children with a social worker and in kinship care a duty of councils, once it is in force.' } },
    paragraph('Since 2021 heads of Virtual Schools have also led on the education of children who have, or had, a social worker. It is work for the whole group: advice, training, and a close look at how these children do as a whole. It is not work on the case of one child.'),
    heading('Ask us about'),
    list('training for staff', 'what helps with attendance after a hard time at home', 'how to work with social workers', 'figures for your school beside those of others'),
    heading('What stays with you and the social worker'),
    paragraph('There is no education plan by law for these children. The school and the social worker plan together. Keep a list of who has, or had, a social worker. Few people need to see it.'),
    heading('A new law'),
    paragraph('The Children’s Wellbeing and Schools Act 2026 makes this work a duty of councils, for children in need and for children in kinship care. It had not come into force when we last looked, in June 2026. It asks for no work on single cases.')),
  article('kinship-care', 'Children who live with family or friends', 'Grandparents, aunts, family friends: what a school can do for children in kinship care.', { to: ['teachers', 'carers', 'heads'], source: sources.extended, covers: ['D79'] },
    paragraph('Kinship care means that a child is brought up by a relative or a friend of the family. Some of these children are in care. Most are not. All have lost something, and many of their carers did not plan to bring up a child again.'),
    heading('Schools'),
    list('Ask kindly who is at home. “Mum or Dad” leaves many children out.', 'Know which children live in kinship care, as far as the family wants to tell.', 'Send letters to the person who cares for the child.', 'Find out whether there is a special guardianship order. Then the child was perhaps in care before, and has rights of their own.'),
    heading('Carers'),
    list('Ask the school who the designated teacher is. You may talk to them.', 'Ask the Virtual School for advice. It gives general advice to all kinship carers.', 'Ask about free meals, the premium, and help with the journey.'),
    paragraph('The Virtual School has had the task of speaking up for children in kinship care since September 2024. Read also [children who were in care before](/guidance/previously-looked-after).')),
];
