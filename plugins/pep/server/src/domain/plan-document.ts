import { formatDay, londonDay, sectionBlocks, type Block, type DocumentModel, type Facts } from '@virtual-school/portal-kit';
import { sectionsOfPart } from '../forms';
import type { Pep } from '../store/pep-record';
import type { PartName } from './pep-life';

export const kindTitle: Record<Pep['kind'], string> = { initial: 'Initial', termly: 'Termly', extra: 'Extra' };
export const partTitle: Record<PartName, string> = { school: 'School part', care: 'Care part' };
const audienceTitle: Record<string, string> = { school: 'School', 'social-care': 'Social care', 'virtual-school': 'Virtual School' };
const decisionTitle = { granted: 'Granted', part: 'Granted in part', refused: 'Not granted' } as const;

export type PlanOfChild = { pep: Pep; facts: Facts; child: { reference: string; shown: readonly { term: string; text: string }[] }; files: NamedFiles };

/** Files by the section they belong to: paper carries their names, the portal the files. */
export type NamedFiles = readonly { part?: string; name: string }[];

const signedLine = (pep: Pep, part: PartName): string => {
  const { signedName, signedRole, signedAt } = pep.parts[part];
  if (pep.parts[part].state === 'signed' && signedAt) return `Signed by ${signedName ?? 'its writer'} (${signedRole ?? ''}) on ${formatDay(londonDay(signedAt))}, version ${pep.parts[part].version}`;
  return part === 'care' && pep.careMissingAcceptedAt ? 'Care part missing: the Virtual School went on without it' : 'Not signed';
};

const filesBlock = (section: string, files: NamedFiles): Block[] => {
  const names = files.filter((file) => file.part === section).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: 'facts', rows: [{ term: 'Files', text: names, note: 'Kept with the plan in the portal' }] }];
};

export const partBlocks = (pep: Pep, facts: Facts, part: PartName, audience: string, files: NamedFiles): Block[] =>
  sectionsOfPart(part, facts).flatMap((section) => {
    const record = pep.sections.get(section.name);
    return [...sectionBlocks(section, record?.answers ?? {}, facts, audience, { changed: record?.changed, carried: record?.carried }), ...filesBlock(section.name, files)];
  });

const premiumBlocks = (pep: Pep): Block[] => {
  const rows = pep.sections.get('targets')?.answers.targets;
  const asked = Array.isArray(rows) ? (rows as readonly Record<string, string>[]) : [];
  if (pep.decisions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Pupil premium plus: what was decided' },
    { kind: 'table', caption: 'Decisions', header: ['Asked for', 'Decision', 'Amount', 'Reason'], rows: pep.decisions.map((each) => [asked.find((row) => row.id === each.targetId)?.premiumWhat ?? '', decisionTitle[each.decision], `£${(each.pence / 100).toFixed(2)}`, each.reason]) },
  ];
};

/** The whole plan as one audience may read it: the page, the draft and the issued document are all drawn from this. */
export const planDocument = ({ pep, facts, child, files }: PlanOfChild, audience: string, options: { draft: boolean; date: string }): DocumentModel => ({
  title: `Personal education plan, ${pep.term}`,
  language: 'en-GB',
  reference: child.reference,
  version: `${pep.parts.school.version}.${pep.parts.care.version}.${pep.version}`,
  audience: audienceTitle[audience] ?? audience,
  ...(options.draft && { draft: 'Draft, not agreed' }),
  date: options.date,
  blocks: [
    { kind: 'heading', level: 1, text: 'The child' },
    { kind: 'facts', rows: child.shown.map(({ term, text }) => ({ term, text: [text] })) },
    { kind: 'facts', rows: [
      { term: 'Kind of plan', text: [kindTitle[pep.kind]] },
      { term: 'Meeting', text: [pep.meetingOn ? `${formatDay(pep.meetingOn)}${pep.meetingPlace ? `, ${pep.meetingPlace}` : ''}` : 'Not set yet'] },
      { term: 'School part', text: [signedLine(pep, 'school')] },
      { term: 'Care part', text: [signedLine(pep, 'care')] },
      ...(pep.quality ? [{ term: 'Quality of the plan', text: [pep.quality] }] : []),
    ] },
    { kind: 'heading', level: 1, text: partTitle.school },
    ...partBlocks(pep, facts, 'school', audience, files),
    { kind: 'heading', level: 1, text: partTitle.care },
    ...partBlocks(pep, facts, 'care', audience, files),
    ...premiumBlocks(pep),
  ],
});
