import type { Episode } from './care-episodes';
import { readDay } from './days';
import { categoriesOfNeed, isPlacementUrn, placementProviders, reasonsEpisodeCeased, reasonsNewEpisode, reasonsPlacementChanged, reviewCodes } from './episode-codes';
import { fault, isFault, value, type Fault, type Reading } from './faults';
import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import { readCode, readDateOfBirth, readDayUpTo, readSexCell, readUpn, type Cell } from './read-cells';

/** Rows of the children-looked-after return (SSDA903 guide), each read by itself. What is wrong is named by column. */

type Read<T> = { value: T; faults: Fault[] };
type Reader = (text: string) => Reading;

/** Collects what is wrong while the cells of a row are read. */
const reading = (cell: Cell) => {
  const faults: Fault[] = [];
  const say = (field: string, message: string) => void faults.push({ field, message });
  const read = (field: string, reader: Reader, required = false): string | undefined => {
    const text = cell(field) ?? '';
    if (text === '') {
      if (required) say(field, 'is empty');
      return undefined;
    }
    const result = reader(text);
    if (isFault(result)) say(field, result.fault);
    return isFault(result) ? undefined : result.value ?? undefined;
  };
  return { faults, say, read };
};

/** A day that may lie after the day of the file: it is kept, and named as wrong. */
const readAnyDay: Reader = (text) => {
  const day = readDay(text);
  return day ? value(day) : fault('is not a date: write it as 31/08/2026');
};

export type HeaderRow = { sex?: string; date_of_birth?: string; upn?: string };
export const readHeaderRow = (cell: Cell, asOf: string): Read<HeaderRow> => {
  const { faults, read } = reading(cell);
  return { value: { sex: read('SEX', readSexCell, true), date_of_birth: read('DOB', (text) => readDateOfBirth(text, asOf), true), upn: read('UPN', readUpn, true) }, faults };
};

const readLegalStatus: Reader = (text) => readCode(legalStatuses, 'legal statuses')(text);
const readPlacementUrn: Reader = (text) => (isPlacementUrn(text.toUpperCase()) ? value(text.toUpperCase()) : fault('is not the URN of a placement: it has seven digits, or SC and six'));
const shortBreaks = ['V3', 'V4'];

/** undefined when the episode has no day to begin on: then nothing can be kept of it. */
export const readEpisodeRow = (cell: Cell, asOf: string): Read<Episode | undefined> => {
  const { faults, say, read } = reading(cell);
  const decom = read('DECOM', readAnyDay, true);
  const ls = read('LS', readLegalStatus, true);
  const full = !shortBreaks.includes(ls ?? '');
  const episode = {
    rne: read('RNE', readCode(reasonsNewEpisode, 'reasons for a new episode'), true),
    ls,
    cin: read('CIN', readCode(categoriesOfNeed, 'categories of need'), full),
    place: read('PLACE', readCode(placementTypes, 'placement types'), full),
    placeProvider: read('PLACE_PROVIDER', readCode(placementProviders, 'placement providers'), full),
    dec: read('DEC', readAnyDay),
    rec: read('REC', readCode(reasonsEpisodeCeased, 'reasons why an episode ceased')),
    reasonPlaceChange: read('REASON_PLACE_CHANGE', readCode(reasonsPlacementChanged, 'reasons why a placement changed')),
    placementUrn: read('URN', readPlacementUrn),
  };
  if (ls && legalStatuses[ls]?.historic) say('LS', 'is a legal status that has not been given since 2005');
  if (decom && decom > asOf) say('DECOM', 'is after the day that the file speaks of');
  if (episode.dec && episode.dec > asOf) say('DEC', 'is after the day that the file speaks of');
  if (decom && episode.dec && episode.dec < decom) say('DEC', 'is before the episode began');
  if (!cell('DEC') && episode.rec) say('DEC', 'is empty, though REC says why the episode ended');
  if (episode.dec && !cell('REC')) say('REC', 'is empty, though DEC says that the episode ended');
  return { value: decom ? { decom, ...episode } : undefined, faults };
};

export type Review = { on: string; code: string };
/** undefined when the review has no day, or no code that counts. */
export const readReviewRow = (cell: Cell, asOf: string): Read<Review | undefined> => {
  const { faults, say, read } = reading(cell);
  const on = read('REVIEW', readAnyDay, true);
  const code = read('REVIEW_CODE', readCode(reviewCodes, 'ways to take part in a review'), true);
  if (on && on > asOf) say('REVIEW', 'is after the day that the file speaks of');
  return { value: on && code ? { on, code } : undefined, faults };
};

/** The day on which an unaccompanied child turns 18, or stopped to count as one; null while no day is given. */
export const readUascRow = (cell: Cell): Read<{ until: string | null }> => {
  const { faults, read } = reading(cell);
  return { value: { until: read('DUC', readAnyDay) ?? null }, faults };
};

/** What a row repeats of the child should be what header.csv says. */
export const repeats = (cell: Cell, header: HeaderRow, asOf: string): Fault[] => {
  const faults: Fault[] = [];
  const compare = (field: string, said: string | undefined, reader: Reader) => {
    const text = cell(field);
    if (!text || said === undefined) return;
    const result = reader(text);
    if (isFault(result) || result.value !== said) faults.push({ field, message: 'differs from header.csv' });
  };
  compare('DOB', header.date_of_birth, (text) => readDayUpTo(text, asOf));
  compare('SEX', header.sex, readSexCell);
  return faults;
};
