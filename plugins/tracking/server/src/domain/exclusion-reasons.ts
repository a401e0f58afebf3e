import type { Coded } from './coded';

const since2020 = '2020-09-01';

/**
 * Why a child is suspended or excluded: the school census list (CBDS, May 2026). The sixteen that have been in use since
 * 2020/21 have their first day; when the thirteen new ones begin is not confirmed, so they can be read and not chosen.
 */
export const exclusionReasons: readonly Coded[] = [
  { code: 'PP', text: 'Physical assault against a pupil', from: since2020 },
  { code: 'PA', text: 'Physical assault against an adult', from: since2020 },
  { code: 'VP', text: 'Verbal abuse or threatening behaviour against a pupil', from: since2020 },
  { code: 'VA', text: 'Verbal abuse or threatening behaviour against an adult', from: since2020 },
  { code: 'OW', text: 'Use or threatened use of an offensive weapon or prohibited item', from: since2020 },
  { code: 'BW', text: 'Brought a weapon or prohibited item into school' },
  { code: 'BU', text: 'Bullying', from: since2020 },
  { code: 'TB', text: 'Cyber-bullying or threatening behaviour online' },
  { code: 'RA', text: 'Racist abuse including bullying', from: since2020 },
  { code: 'LG', text: 'Abuse about sexual orientation or gender identity, including bullying', from: since2020 },
  { code: 'DS', text: 'Abuse relating to disability, including bullying', from: since2020 },
  { code: 'SM', text: 'Sexual misconduct', from: since2020 },
  { code: 'SB', text: 'Harmful sexual behaviour' },
  { code: 'MB', text: 'Misogynistic behaviour' },
  { code: 'AB', text: 'Misandrist behaviour' },
  { code: 'DA', text: 'Drug and alcohol related (combined)', from: since2020 },
  { code: 'DR', text: 'Drug related' },
  { code: 'AR', text: 'Alcohol related' },
  { code: 'SR', text: 'Smoking related' },
  { code: 'VR', text: 'Vape related' },
  { code: 'DM', text: 'Damage to property', from: since2020 },
  { code: 'TH', text: 'Theft', from: since2020 },
  { code: 'DB', text: 'Persistent or general disruptive behaviour', from: since2020 },
  { code: 'LD', text: 'Persistent disruptive behaviour - low-level disruption' },
  { code: 'CB', text: 'Persistent disruptive behaviour - challenging behaviour' },
  { code: 'MT', text: 'Inappropriate use of social media or online technology', from: since2020 },
  { code: 'MP', text: 'Use of a mobile phone' },
  { code: 'OS', text: 'Misbehaviour outside school' },
  { code: 'PH', text: 'Wilful and repeated breach of public-health protective measures', from: since2020 },
];
