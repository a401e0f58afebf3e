import type { Random } from './random';

/**
 * Names that nobody could take for real: first names from plants, weather and stones, family names that say that they
 * are invented. Schools are numbered from 990001, a range of URNs that is not issued.
 */
const firstNames = ['Acorn', 'Amber', 'Aspen', 'Birch', 'Bramble', 'Breeze', 'Cedar', 'Clover', 'Cobalt', 'Coral', 'Drizzle', 'Ember', 'Fern', 'Flint', 'Frost', 'Garnet', 'Granite', 'Hazel', 'Heather', 'Holly', 'Indigo', 'Ivy', 'Jasper', 'Juniper', 'Lichen', 'Maple', 'Marble', 'Meadow', 'Moss', 'Nettle', 'Oak', 'Onyx', 'Opal', 'Pebble', 'Pine', 'Quartz', 'Rain', 'Reed', 'Rowan', 'Sage', 'Sandstone', 'Sky', 'Slate', 'Sorrel', 'Sunny', 'Teasel', 'Thistle', 'Thunder', 'Willow', 'Yarrow'];
const familyNames = ['Example', 'Sample', 'Madeup', 'Fictional', 'Placeholder', 'Notreal', 'Invented', 'Pretend', 'Demo', 'Testcase', 'Imaginary', 'Makebelieve'];
const towns = ['Exampleford', 'Samplebridge', 'Madeup Magna', 'Pretendham', 'Demo-on-Wye', 'Fictionbury', 'Inventon', 'Placeholder Parva'];
const saints = ['Acorn', 'Bramble', 'Cedar', 'Elder', 'Hawthorn', 'Larch', 'Medlar', 'Poplar', 'Rowan', 'Spindle', 'Sycamore', 'Walnut', 'Wych Elm', 'Yew'];

const trusts = ['Invented Learning Trust', 'Sample Schools Together', 'Pretend Partnership Trust'];

export const aName = (random: Random): { first: string; family: string; full: string } => {
  const first = random.pick(firstNames);
  const family = random.pick(familyNames);
  return { first, family, full: `${first} ${family}` };
};

export type InventedSchool = { urn: string; name: string; /** As the national register codes it. */ typeCode: string; trust?: string; phaseCode: string; phaseName: string; lowAge: number; highAge: number; town: string; postcode: string; closedOn?: string };

const phases = [
  { phaseCode: '2', phaseName: 'Primary', kind: 'Primary School', typeCode: '01', lowAge: 4, highAge: 11 },
  { phaseCode: '2', phaseName: 'Primary', kind: 'Primary School', typeCode: '05', lowAge: 4, highAge: 11 },
  { phaseCode: '2', phaseName: 'Primary', kind: 'Primary Academy', typeCode: '34', lowAge: 4, highAge: 11 },
  { phaseCode: '4', phaseName: 'Secondary', kind: 'High School', typeCode: '34', lowAge: 11, highAge: 18 },
  { phaseCode: '7', phaseName: 'All-through', kind: 'School', typeCode: '02', lowAge: 4, highAge: 18 },
] as const;

/** The n-th school of the invented authority, always the same one. */
export const aSchool = (random: Random, number: number): InventedSchool => {
  const phase = random.pick(phases);
  const town = random.pick(towns);
  return {
    urn: String(990_000 + number),
    name: `${random.pick(saints)} ${phase.kind}, ${town} (invented ${number})`,
    typeCode: phase.typeCode,
    ...(phase.typeCode === '34' && { trust: trusts[number % trusts.length] }),
    phaseCode: phase.phaseCode,
    phaseName: phase.phaseName,
    lowAge: phase.lowAge,
    highAge: phase.highAge,
    town,
    postcode: `ZZ${random.whole(1, 99)} ${random.whole(1, 9)}ZZ`,
    ...(number % 50 === 0 && { closedOn: '2025-08-31' }),
  };
};
