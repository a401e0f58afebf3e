import { sources } from '../sources';
import { article, heading, list, paragraph } from '../writing';

export const dataProtection = [
  article('who-knows-that-a-child-is-in-care', 'Who knows that a child is in care', 'A child’s story is theirs. Decide with them who hears which part.', { to: ['teachers', 'heads', 'carers'], force: 'statutory-guidance', source: sources.designated, covers: ['D21'] },
    paragraph('The guidance asks staff to be careful about who knows that a child is in care, and not to single the child out. Children say that this matters more than almost anything.'),
    heading('Decide together'),
    list('Who has to know, so that they can help?', 'What do they need to know, and what not?', 'Who tells them, and when?', 'What does the child want to say when friends ask?'),
    heading('In daily life'),
    list('Use the name that the child uses.', 'Give letters for the carer in the same envelope as everybody else’s.', 'Hold meetings when no lesson has to be left.', 'Do not put “in care” on a list that others can see: a seating plan, a trip list, a screen.', 'Think before a lesson about families. Ask the child beforehand.'),
    heading('In writing'),
    paragraph('Write as if the child reads over your shoulder. As an adult, they may. Use the portal and not e-mail. In an e-mail, give the reference that the portal shows, and no name.')),
  article('keeping-and-handing-over-records', 'Keeping and handing over records', 'How long a school keeps papers about a child in care, and what goes with the child.', { to: ['teachers', 'heads'], covers: ['D76', 'S03'] },
    paragraph('A school’s own retention schedule says how long it keeps records. For children in care many schedules say: until the age of 25. The council keeps its records much longer. An adult who grew up in care may come back and ask.'),
    heading('When the child moves'),
    list('Hand the record over. Do not delete it, and do not keep the only copy.', 'Send photographs, certificates and the book of good work as well. There may be nobody else who kept them.', 'Note what went where and when.'),
    heading('While the child is with you'),
    list('Keep one record, not five folders.', 'Keep what is needed to help the child, and not what was only interesting.', 'Keep the words of the child as the child said them.', 'Correct what was wrong, and say that you did.'),
    paragraph('When an old pupil asks what you hold about them, answer kindly and soon. Speak to whoever looks after data protection in your school first. For some it is the only way to a part of their own story.')),
  article('care-status-and-data-protection', 'Data protection and children in care', 'That a child is in care is sensitive. What a school decides before it writes it down.', { to: ['heads', 'governors'], force: 'law', source: sources.dataProtection, covers: ['D75'], draft: true },
    paragraph('Facts about care often touch on health, on offences or on family life. The law protects these most. A school needs a reason in law to hold them, and consent is seldom the right one.'),
    heading('Governors make sure that'),
    list('the school can name its lawful basis, and the extra condition for what is sensitive', 'there is a policy that says so, and somebody reads it each year', 'only those who need it can open the record', 'a new system is looked at for its risks before it is used', 'staff know what to do when something was sent to the wrong person'),
    heading('In practice'),
    list('Look who can open the folder. Take away those who have left.', 'Ask whether the seating plan program, the trip program and the photograph program need to know. They do not.', 'Send nothing about a child by ordinary e-mail.'),
    paragraph('A lost list of children in care can put a child in danger. Tell the person who looks after data protection at once: there are three days to report, and the first hour counts most.')),
];
