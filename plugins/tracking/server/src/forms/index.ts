import type { Option, Section } from '@virtual-school/portal-kit';
import { absenceCodes } from '../domain/absence-codes';
import { offeredOn, type Coded } from '../domain/coded';
import { exclusionReasons } from '../domain/exclusion-reasons';
import type { What } from '../domain/kinds';
import { absence } from './absence';
import { exclusion } from './exclusion';
import { partTimeTimetable } from './part-time-timetable';
import { riskOfExclusion } from './risk-of-exclusion';
import { suspension } from './suspension';

/** The codes that a form offers, as options. */
export type Lists = { reasons: readonly Option[]; codes: readonly Option[] };

const options = (codes: readonly Coded[]): Option[] => codes.map(({ code, text }) => ({ value: code, text: `${text} (${code})` }));

const forms: Record<What, (lists: Lists) => Section> = { suspension, exclusion, 'risk-of-exclusion': riskOfExclusion, 'part-time-timetable': partTimeTimetable, absence };

/** What is asked of a school that tells this on that day. */
export const sectionToFill = (what: What, today: string): Section => forms[what]({ reasons: options(offeredOn(exclusionReasons, today)), codes: options(offeredOn(absenceCodes, today)) });

/** The same questions to be read: with every code that was ever offered. */
export const sectionToRead = (what: What): Section => forms[what]({ reasons: options(exclusionReasons), codes: options(absenceCodes) });
