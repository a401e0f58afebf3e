import { formatDay, type Block, type DocumentModel } from '@virtual-school/portal-kit';
import { isShown, toldKinds, type FigureGroup, type Figures, type Told } from './figures';
import type { AsOf } from './steady-figures';
import { notShown, shownCount, shownShare, shownTable } from './suppression';

/** A duty that is not in place, in the words that were answered; `when` is the day the school set itself. */
export type OpenDuty = { code: string; wording: string; answer: string; when?: string };

/**
 * All that a report is made of: numbers and the school's own words. No name of a child is in it, and none can be worked
 * out. Counts of pupils are hidden by docs/rules/small-numbers.md when the document is made.
 */
export type ReportFacts = Figures & {
  school: { name: string; urn: string };
  year: number; // the school year's first calendar year
  day: string; // yyyy-mm-dd
  teachers: readonly string[];
  lastTraining?: string;
  /** Groups that show the figures of an earlier report, and of which day. */
  asOf?: AsOf;
  duties: { asked: number; inPlace: number; open: readonly OpenDuty[]; confirmedOn?: string };
};

/** What the school adds in its own words; each may be empty. */
export type Narrative = { wentWell?: string; willDo?: string; askOfGovernors?: string };

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string, tone?: 'quote' | 'note' | 'warning'): Block => ({ kind: 'paragraph', text, ...(tone && { tone }) });
const number = (count: number): string => String(shownCount(count) ?? notShown);
const pounds = (pence: number): string => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }).format(pence / 100);

/** Figures of an earlier report, where newer ones would tell of one to four pupils what changed. */
const asOfWords = ({ asOf }: ReportFacts, group: FigureGroup): string => (asOf?.[group] ? ` (on ${formatDay(asOf[group])})` : '');

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
  return [heading('Children in care at this school'), { kind: 'facts', rows: [{ term: facts.asOf?.pupils ? 'On roll, as far as the portal knows' : 'On roll today, as far as the portal knows', text: [`${number(lookedAfter)}${asOfWords(facts, 'pupils')}`] }] }, ...pupilsTable(facts)];
};

/** An amount for few children would tell what one of them needs. */
const money = (facts: ReportFacts): string =>
  isShown.premium(facts) ? `${pounds(facts.premium.agreedPence)} agreed of ${pounds(facts.premium.askedPence)} asked for${asOfWords(facts, 'premium')}` : notShown;

/** Plans beside pupils: 7 plans for 8 on roll says that one has none. Where they differ by a small number, nothing of the plans is shown. */
const plansShown = (facts: ReportFacts): { count: string; share: string } => {
  const { plans: count, due, onTime } = facts.plans;
  if (!isShown.plans(facts)) return { count: notShown, share: notShown };
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
      { term: `Plans of ${term}`, text: [shown.count === notShown ? notShown : `${shown.count}${asOfWords(facts, 'plans')}`] },
      { term: 'School part signed in time, of those due so far', text: [shown.share === notShown ? notShown : `${shown.share}${asOfWords(facts, 'plans')}`] },
      { term: 'Pupil premium plus', text: [money(facts)] },
    ] },
  ];
};

const toldWords: Record<keyof Told, string> = { suspensions: 'Suspensions', exclusions: 'Permanent exclusions', risks: 'Risk of exclusion', partTimeTimetables: 'Part-time timetables', absences: 'Serious absence' };

const attendance = (facts: ReportFacts): Block[] => {
  const { times } = facts.told;
  const title = heading('Attendance and inclusion');
  if (toldKinds.every((kind) => times[kind] === 0)) return [title, paragraph('The school has told the Virtual School of no suspension, exclusion, part-time timetable or serious absence of a child in care this school year.')];
  if (!isShown.told(facts)) return [title, paragraph(`What the school told the Virtual School this school year: ${notShown}`, 'note')];
  return [title, { kind: 'table', caption: `Told to the Virtual School this school year${asOfWords(facts, 'told')}`, header: ['What', 'How often'], rows: toldKinds.map((kind) => [toldWords[kind], String(times[kind])]) }];
};

const duties = ({ duties: { asked, inPlace, open, confirmedOn } }: ReportFacts): Block[] => [
  heading('The school’s duties'),
  paragraph(asked === 0 ? 'The school has not begun its self-check for this school year.' : `Of ${asked} duties that were asked, the school says that ${inPlace} are in place. ${confirmedOn ? `The head teacher confirmed this on ${formatDay(confirmedOn)}.` : 'The head teacher has not confirmed it yet.'}`),
  ...(open.length === 0 ? [] : [{ kind: 'table', caption: 'Not in place yet', header: ['Duty', 'Answer', 'By when'], rows: open.map(({ code, wording, answer, when }) => [`${code}: ${wording}`, answer, when ? formatDay(when) : 'No day set']) } as Block]),
];

const words = ({ wentWell, willDo, askOfGovernors }: Narrative): Block[] =>
  ([['What went well', wentWell], ['What the school will do next', willDo], ['What the school asks of governors', askOfGovernors]] as const)
    .flatMap(([title, text]) => (text ? [heading(title), paragraph(text)] : []));

const closing = ({ asOf = {} }: ReportFacts): Block => paragraph(`A self-check by the school, not legal advice. No pupil is named. Counts of pupils from 1 to 4, and what they could be worked out from, are not shown.${Object.keys(asOf).length > 0 ? ' A day in brackets: these are the figures of an earlier report, because newer ones would tell what changed for fewer than 5 pupils.' : ''}`, 'note');

const document = (title: string, audience: string, facts: ReportFacts, version: string, blocks: readonly Block[]): DocumentModel =>
  ({ title, language: 'en-GB', reference: `URN ${facts.school.urn}`, version, audience, date: facts.day, blocks: [paragraph(`${facts.school.name}. School year ${facts.year} to ${facts.year + 1}.`), ...blocks, closing(facts)] });

/** The report for governors: the facts, and what the school says to them. */
export const governorReport = (facts: ReportFacts, narrative: Narrative, version: string): DocumentModel =>
  document('Children in care: report to governors', 'Governors', facts, version, [...words(narrative), ...post(facts), ...pupils(facts), ...plans(facts), ...attendance(facts), ...duties(facts)]);

/** The same facts on one sheet, for the day on which somebody asks: nothing has to be written first, and no copy is kept that it could be checked against. */
export const factSheet = (facts: ReportFacts): DocumentModel =>
  ({ ...document('Children in care: the school’s facts', 'Inspectors', facts, 'of the day', [...post(facts), ...duties(facts), ...plans(facts), ...pupils(facts), ...attendance(facts)]), isOpen: true });
