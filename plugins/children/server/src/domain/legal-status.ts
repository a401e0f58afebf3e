/**
 * Legal statuses of the children-looked-after return (SSDA903 guide, rule 144).
 *
 * `school` is all that a school is told: who may consent. It puts codes together, so that neither a plan for adoption
 * (E1, D1) nor a youth justice status (J1 to J3) can be read out of it.
 */
export type LegalStatus = { title: string; school: string; historic?: true };

const order = 'A court order: the council shares parental responsibility';
const agreement = 'By agreement: the parents keep parental responsibility';
const other = 'Another legal basis: ask the social worker who may consent';

export const legalStatuses: Readonly<Record<string, LegalStatus>> = {
  C1: { title: 'Interim care order', school: order },
  C2: { title: 'Full care order', school: order },
  D1: { title: 'Freeing order granted', school: order, historic: true },
  E1: { title: 'Placement order granted', school: order },
  V2: { title: 'Single period of accommodation (section 20)', school: agreement },
  V3: { title: 'Series of short breaks, single episode', school: agreement },
  V4: { title: 'Series of short breaks, agreement', school: agreement },
  L1: { title: 'Police protection', school: other },
  L2: { title: 'Emergency protection order', school: other },
  L3: { title: 'Child assessment order', school: other },
  J1: { title: 'Remand to local authority or youth detention accommodation', school: other },
  J2: { title: 'Detention under the Police and Criminal Evidence Act', school: other },
  J3: { title: 'Youth rehabilitation order with residence or intensive fostering', school: other },
};
