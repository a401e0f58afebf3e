import { list, paragraph } from './writing';
import type { BlockNode } from '../site/blocks';

export type SeedQuestion = { question: string; slug: string; answer: BlockNode[]; topic: string; order: number };

/** Asked often. Each answer begins with the answer. */
export const questions: readonly SeedQuestion[] = [
  { question: 'We have no child in care. Do we need a designated teacher?', slug: 'no-child-in-care', topic: 'appointment', order: 10, answer: [paragraph('Yes. The duty is there whether or not a child in care is on roll. A child may arrive on any morning. Read [the designated teacher](/guidance/the-designated-teacher).')] },
  { question: 'Can a teaching assistant be the designated teacher?', slug: 'teaching-assistant', topic: 'appointment', order: 20, answer: [paragraph('No. It is a qualified teacher who works at the school, or the head teacher. A teaching assistant may share in the work. Read [who can be the designated teacher](/guidance/who-can-be-designated-teacher).')] },
  { question: 'How often is a plan reviewed?', slug: 'how-often', topic: 'the-plan', order: 30, answer: [paragraph('In each school term, and before each review of the child’s care. Read [when a plan is due](/guidance/when-a-plan-is-due).')] },
  { question: 'Does every child in care get the same amount of money?', slug: 'same-amount', topic: 'premium', order: 40, answer: [paragraph('No. The Virtual School manages the money for all the children it looks after and uses it for what their plans need. Read [pupil premium plus](/guidance/pupil-premium-plus).')] },
  { question: 'Which Virtual School do I ring?', slug: 'which-virtual-school', topic: 'the-plan', order: 50, answer: [paragraph('About a child: the one of the council that looks after the child, wherever the child lives. About training or general advice: the one of the area your school is in.')] },
  { question: 'What do I do if I want to suspend a child in care?', slug: 'about-to-suspend', topic: 'suspension', order: 60, answer: [paragraph('Ring the Virtual School first, while there is still a choice. If you do suspend, tell the social worker and the Virtual School without delay. Read [when a child in care is suspended](/guidance/suspension).')] },
  { question: 'Does a child have to come to the meeting?', slug: 'come-to-the-meeting', topic: 'voice', order: 70, answer: [paragraph('No. A child may come to all of it, to a part, or not at all. What they think is asked for in a way that suits them. Read [hearing the child](/guidance/hearing-the-child).')] },
  { question: 'My child was adopted from care. Who can advise me?', slug: 'adopted-who-advises', topic: 'previously-in-care', order: 80, answer: [paragraph('The Virtual School of the area where your child goes to school, and the designated teacher. You decide what is shared. Read [advice for parents and guardians](/guidance/advice-for-adopters-and-guardians).')] },
  { question: 'Who signs for a school trip?', slug: 'who-signs', topic: 'inclusion', order: 90, answer: [paragraph('Most carers may sign for day trips. For some things the social worker has to. Ask at the start of the year and write the answer down:'), list('What may the carer sign?', 'What needs the social worker?', 'Does a parent have a say?')] },
  { question: 'May I write about a child in an e-mail?', slug: 'e-mail', topic: 'data-protection', order: 100, answer: [paragraph('Do not. Write it in the portal, where only people who work with the child can read it. In an e-mail give the reference that the portal shows, and no name.')] },
];
