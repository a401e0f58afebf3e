import { formatDay, type Block, type DocumentModel } from '@virtual-school/portal-kit';
import { notShown, shownCount, shownShare, shownTable } from './suppression';

/** What a school told through the portal since the school year began: how often, never about whom. */
export type Told = { suspensions: number; exclusions: number; risks: number; partTimeTimetables: number; absences: number };

/** A duty that is not in place, in the words that were answered; `when` is the day the school set itself. */
export type OpenDuty = { code: string; wording: string; answer: string; when?: string };

/**
 * All that a report is made of: numbers and the school's own words. No name of a child is in it, and none can be worked
 * out. Money in pence. Counts of pupils are hidden by docs/rules/small-numbers.md when the document is made.
 */
export type ReportFacts = {
  school: { name: string; urn: string };
  year: number; // the school year's first calendar year
  day: string; // yyyy-mm-dd
  teachers: readonly string[];
  lastTraining?: string;
  /** `withSen` is absent until the plans say it of every child. */
  pupils: { lookedAfter: number; withSen?: number };
  /** `due`: those whose school part is signed, or whose day is past. */
  plans: { term: string; plans: number; due: number; onTime: number };
  premium: { askedPence: number; agreedPence: number };
  told: Told;
  duties: { asked: number; inPlace: number; open: readonly OpenDuty[]; confirmedOn?: string };
};

/** What the school adds in its own words; each may be empty. */
export type Narrative = { wentWell?: string; willDo?: string; askOfGovernors?: string };

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string, tone?: 'quote' | 'note' | 'warning'): Block => ({ kind: 'paragraph', text, ...(tone && { tone }) });
const number = (count: number): string => String(shownCount(count) ?? notShown);
const pounds = (pence: number): string => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }).format(pence / 100);

const post = ({ teachers, lastTraining }: ReportFacts): Block[] => [
  heading('The designated teacher'),
  { kind: 'facts', rows: [
    { term: 'Who holds the post', text: teachers.length > 0 ? teachers : ['The portal knows nobody. Tell the Virtual School.'] },
    { term: 'Last training through the Virtual School', text: [lastTraining ? formatDay(lastTraining) : 'None that the portal knows'] },
  ] },
];

const pupilsTable = ({ pupils: { lookedAfter, withSen } }: ReportFacts): Block[] => {
  if (withSen === undefined || shownCount(lookedAfter) === undefined) return [];
  const counts = shownTable([withSen, lookedAfter - withSen]);
  if (!counts) return [paragraph(`How many of them have special educational needs: ${notShown}`, 'note')];
  return [{ kind: 'table', caption: 'Special educational needs', header: ['', 'Pupils'], rows: [['With special educational needs', String(counts[0])], ['Without', String(counts[1])]] }];
};

const pupils = (facts: ReportFacts): Block[] => {
  const { lookedAfter } = facts.pupils;
  if (lookedAfter === 0) return [heading('Children in care at this school'), paragraph('The portal knows of no child in care at this school today. Children of other authorities that do not use the portal are not counted.')];
  return [heading('Children in care at this school'), { kind: 'facts', rows: [{ term: 'On roll today, as far as the portal knows', text: [number(lookedAfter)] }] }, ...pupilsTable(facts)];
};

/** Money belongs to so few children that an amount would tell what one of them needs. */
const money = ({ pupils: { lookedAfter }, premium }: ReportFacts): string[] =>
  shownCount(lookedAfter) ? [`${pounds(premium.agreedPence)} agreed of ${pounds(premium.askedPence)} asked for`] : [notShown];

/** Plans beside pupils: 7 plans for 8 on roll says that one has none. Where they differ by a small number, nothing of the plans is shown. */
const plansShown = ({ pupils: { lookedAfter }, plans: { plans: count, due, onTime } }: ReportFacts): { count: string; share: string } => {
  if (!shownTable([count, Math.abs(lookedAfter - count)])) return { count: notShown, share: notShown };
  const parts = shownTable([onTime, due - onTime, count - due]); // 45% in time of 12 plans is 5 of 11: so one is not due
  if (!parts) return { count: String(count), share: notShown };
  const share = shownShare(onTime, due);
  return { count: String(count), share: share === undefined ? 'None is due yet.' : `${share}%` };
};

const plans = (facts: ReportFacts): Block[] => {
  const { term, plans: count } = facts.plans;
  if (count === 0) return [heading('Personal education plans'), paragraph(`No plan of ${term} is kept in the portal.`)];
  const shown = plansShown(facts);
  return [
    heading('Personal education plans'),
    { kind: 'facts', rows: [
      { term: `Plans of ${term}`, text: [shown.count] },
      { term: 'School part signed in time, of those due so far', text: [shown.share] },
      { term: 'Pupil premium plus', text: money(facts) },
    ] },
  ];
};

const toldRows = ({ suspensions, exclusions, risks, partTimeTimetables, absences }: Told): [string, number][] => [
  ['Suspensions', suspensions], ['Permanent exclusions', exclusions], ['Risk of exclusion', risks], ['Part-time timetables', partTimeTimetables], ['Serious absence', absences],
];

const attendance = ({ told }: ReportFacts): Block[] => {
  const rows = toldRows(told);
  const title = heading('Attendance and inclusion');
  if (rows.every(([, count]) => count === 0)) return [title, paragraph('The school has told the Virtual School of no suspension, exclusion, part-time timetable or serious absence of a child in care this school year.')];
  const counts = shownTable(rows.map(([, count]) => count));
  if (!counts) return [title, paragraph(`What the school told the Virtual School this school year: ${notShown}`, 'note')];
  return [title, { kind: 'table', caption: 'Told to the Virtual School this school year', header: ['What', 'How often'], rows: rows.map(([what], at) => [what, String(counts[at])]) }];
};

const duties = ({ duties: { asked, inPlace, open, confirmedOn } }: ReportFacts): Block[] => [
  heading('The school’s duties'),
  paragraph(asked === 0 ? 'The school has not begun its self-check for this school year.' : `Of ${asked} duties that were asked, the school says that ${inPlace} are in place. ${confirmedOn ? `The head teacher confirmed this on ${formatDay(confirmedOn)}.` : 'The head teacher has not confirmed it yet.'}`),
  ...(open.length === 0 ? [] : [{ kind: 'table', caption: 'Not in place yet', header: ['Duty', 'Answer', 'By when'], rows: open.map(({ code, wording, answer, when }) => [`${code}: ${wording}`, answer, when ? formatDay(when) : 'No day set']) } as Block]),
];

const words = ({ wentWell, willDo, askOfGovernors }: Narrative): Block[] =>
  ([['What went well', wentWell], ['What the school will do next', willDo], ['What the school asks of governors', askOfGovernors]] as const)
    .flatMap(([title, text]) => (text ? [heading(title), paragraph(text)] : []));

const closing = paragraph('A self-check by the school, not legal advice. No pupil is named. Counts of pupils from 1 to 4, and what they could be worked out from, are not shown.', 'note');

const document = (title: string, audience: string, facts: ReportFacts, version: string, blocks: readonly Block[]): DocumentModel =>
  ({ title, language: 'en-GB', reference: `URN ${facts.school.urn}`, version, audience, date: facts.day, blocks: [paragraph(`${facts.school.name}. School year ${facts.year} to ${facts.year + 1}.`), ...blocks, closing] });

/** The report for governors: the facts, and what the school says to them. */
export const governorReport = (facts: ReportFacts, narrative: Narrative, version: string): DocumentModel =>
  document('Children in care: report to governors', 'Governors', facts, version, [...words(narrative), ...post(facts), ...pupils(facts), ...plans(facts), ...attendance(facts), ...duties(facts)]);

/** The same facts on one sheet, for the day on which somebody asks: nothing has to be written first, and no copy is kept that it could be checked against. */
export const factSheet = (facts: ReportFacts): DocumentModel =>
  ({ ...document('Children in care: the school’s facts', 'Inspectors', facts, 'of the day', [...post(facts), ...duties(facts), ...plans(facts), ...pupils(facts), ...attendance(facts)]), isOpen: true });
