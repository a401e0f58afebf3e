import { readDay } from './days';
import { isFault, type Fault } from './faults';
import { readName, type Cell } from './read-cells';

export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland', 'Elsewhere'] as const;

/** A school by URN, or another provider by name and nation. `from` only where the file says it. */
export type StatedPlace = { urn?: string; provider?: string; nation?: string; from?: string; leads: boolean };

const known = (text: string): string | undefined => nations.find((nation) => nation.toLowerCase() === text.toLowerCase());

type Read = { place?: Omit<StatedPlace, 'leads'>; faults: Fault[] };

const readProvider = (cell: Cell, prefix: string): Read => {
  const provider = cell(`${prefix}_provider`) ?? '';
  const nation = cell(`${prefix}_nation`) ?? '';
  if (!provider) return { faults: nation ? [{ field: `${prefix}_provider`, message: 'is empty, though a nation is given' }] : [] };
  const reading = readName(provider);
  if (isFault(reading)) return { faults: [{ field: `${prefix}_provider`, message: reading.fault }] };
  if (!known(nation)) return { faults: [{ field: `${prefix}_nation`, message: `should be one of ${nations.join(', ')}` }] };
  return { place: { provider, nation: known(nation) }, faults: [] };
};

const readOne = (cell: Cell, prefix: string): Read => {
  const urn = cell(`${prefix}_urn`) ?? '';
  const read: Read = urn === '' ? readProvider(cell, prefix) : /^\d{6}$/.test(urn) ? { place: { urn }, faults: [] } : { faults: [{ field: `${prefix}_urn`, message: 'is not a URN: a school’s URN has six digits' }] };
  const from = cell(`${prefix}_from`) ?? '';
  if (!read.place || from === '') return read;
  const day = readDay(from);
  return day ? { ...read, place: { ...read.place, from: day } } : { faults: [{ field: `${prefix}_from`, message: 'is not a date: write it as 31/08/2026 or 2026-08-31' }] };
};

const same = (one: Omit<StatedPlace, 'leads'>, other: Omit<StatedPlace, 'leads'>): boolean => one.urn === other.urn && one.provider === other.provider;

/** The one or two places of a row, the first of which leads. With any fault in them nothing is said about places at all. */
export const readPlaces = (cell: Cell): { places?: StatedPlace[]; faults: Fault[] } => {
  const read = [readOne(cell, 'place'), readOne(cell, 'place_2')];
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) return { faults };
  const places = read.flatMap(({ place }) => (place ? [place] : []));
  const [first, second] = places;
  if (first && second && same(first, second)) return { faults: [{ field: 'place_2_urn', message: 'names the same place as the first' }] };
  return { places: places.map((place, at) => ({ ...place, leads: at === 0 })), faults };
};
