/**
 * Placement types of the children-looked-after return (SSDA903 guide, rule 146).
 *
 * `school` is all that a school is told. Fostering and adoption are one word there: a plan for adoption reaches the
 * school only when the social worker says so. Secure and custodial settings are not told apart from other homes.
 */
export type PlacementType = { title: string; school: string };

const family = 'With a family';
const home = 'In a home or other residential setting';
const ownTwoFeet = 'In supported or independent living';
const aWhile = 'In a temporary placement';

export const placementTypes: Readonly<Record<string, PlacementType>> = {
  A3: { title: 'Placed for adoption with consent, current foster carer', school: family },
  A4: { title: 'Placed for adoption with consent, not current foster carer', school: family },
  A5: { title: 'Placed for adoption under placement order, current foster carer', school: family },
  A6: { title: 'Placed for adoption under placement order, not current foster carer', school: family },
  H5: { title: 'Semi-independent or supported accommodation', school: ownTwoFeet },
  K1: { title: 'Secure children’s home', school: home },
  K2: { title: 'Children’s home', school: home },
  P1: { title: 'With own parent or person with parental responsibility', school: 'With a parent' },
  P2: { title: 'Independent living', school: ownTwoFeet },
  P3: { title: 'Residential employment', school: ownTwoFeet },
  R1: { title: 'Residential care home', school: home },
  R2: { title: 'NHS or other medical or nursing establishment', school: home },
  R3: { title: 'Family centre or mother-and-baby unit', school: home },
  R5: { title: 'Young offender institution', school: home },
  S1: { title: 'Residential school', school: home },
  T0: { title: 'Temporary move, any type', school: aWhile },
  T1: { title: 'Temporary: hospital', school: aWhile },
  T2: { title: 'Temporary: holiday', school: aWhile },
  T3: { title: 'Temporary: carer on holiday', school: aWhile },
  T4: { title: 'Temporary: seven days or fewer', school: aWhile },
  U1: { title: 'Fostering with relative or friend, long term', school: family },
  U2: { title: 'Fostering with relative or friend who is also an approved adopter', school: family },
  U3: { title: 'Fostering with relative or friend, not long term', school: family },
  U4: { title: 'Fostering with other carer, long term', school: family },
  U5: { title: 'Fostering with other carer who is also an approved adopter', school: family },
  U6: { title: 'Fostering with other carer, not long term', school: family },
  Z1: { title: 'Other placement', school: 'In another placement' },
};
