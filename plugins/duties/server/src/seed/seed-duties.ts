import type { Area } from '../domain/areas';
import type { AnswerKind, AppliesWhen, DutyEvent, Force, OwedBy } from '../domain/duty';
import type { SchoolKind } from '../domain/school-kind';
import catalogue from './catalogue.json';

/** A duty as it is first written into the catalogue; the names are those of the content type. */
export type SeedDuty = {
  code: string; area: Area; wording: string; owed_by: OwedBy; force: Force; source: string; source_url?: string; source_section?: string; source_date?: string; confidence: string;
  school_kinds: readonly SchoolKind[]; own_admission_authority: 'any' | 'own'; applies_when: AppliesWhen; event?: DutyEvent; asked: boolean; in_short_return: boolean; answer_kind: AnswerKind;
  deadline_days?: number; deadline_unit?: 'days' | 'working-days'; evidence_hint?: string; guidance_slug?: string; help?: string;
};

/** The 79 duties of duties.csv, in our own words, split where two forces or two debtors stood in one. */
export const seedDuties = catalogue as readonly SeedDuty[];
