import { attachmentPages, ok, only, PageHeading, refuse, type Definition, type FileShelf, type Result, type Section, type Visit } from '@virtual-school/portal-kit';
import { decidePartMove, type PartName } from '../../domain/pep-life';
import { mayReadFiles } from '../../domain/section-files';
import { sectionNamed } from '../../forms';
import { findReadable, moversFor, type FoundPep } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { filesOwner } from '../../use-cases/section-files';
import { aboutChild, planDetails, readers } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';

export type SectionOfPep = FoundPep & { section: Section };

/** The section named, where this person may read its files; else not found. */
const sectionWithFiles = async (needs: PepNeeds, visit: Visit, name: string): Promise<Result<SectionOfPep>> => {
  const found = await findReadable(needs, visit.actor, visit.params.pep ?? '');
  if (!found.ok) return found;
  const section = sectionNamed(name, found.value.facts);
  return section && mayReadFiles(section, found.value.audience) ? ok({ ...found.value, section }) : refuse('not-found');
};

const fileOfSection = async (needs: PepNeeds, visit: Visit, files: FileShelf) => {
  const file = await files.find(visit.params.file ?? '', { type: 'pep', id: visit.params.pep ?? '' });
  const found = await sectionWithFiles(needs, visit, file?.part ?? '');
  return found.ok && file ? ok({ record: found.value, file }) : refuse('not-found');
};

const mayWrite = ({ pep, roles, section }: SectionOfPep) => decidePartMove(pep, section.part as PartName, 'save', moversFor(roles, section.part as PartName));
const base = ({ pep }: SectionOfPep): string => `/portal/peps/${pep.publicId}`;

/** Who may read the section may download; its writer adds and removes until the part is signed. Files stay with the plan. */
export const sectionFiles = (needs: PepNeeds): Definition[] =>
  attachmentPages<SectionOfPep>({
    files: needs.files,
    path: '/portal/peps/:pep/sections/:section/files',
    filePath: '/portal/peps/:pep/files/:file',
    allow: only(...readers),
    action: 'pep.files',
    about: aboutChild,
    details: (found) => ({ ...planDetails(found), section: found.section.name }),
    find: (visit) => sectionWithFiles(needs, visit, visit.params.section ?? ''),
    findFile: (visit, files) => fileOfSection(needs, visit, files),
    ownerOf: ({ pep, section }) => filesOwner(pep, section),
    mayChange: mayWrite,
    changed: async ({ pep, section }) => ((await needs.peps.touchPart(pep, section.part as PartName)) ? ok(undefined) : refuse('changed-meanwhile')),
    listHref: (found) => `${base(found)}/sections/${found.section.name}/files`,
    fileHref: (found, file) => `${base(found)}/files/${file.publicId}`,
    title: ({ section, child }) => `Files: ${section.title}, plan ${child.reference}`,
    heading: ({ section, child }) => <><ChildHeading child={child} /><PageHeading>Files: {section.title}</PageHeading></>,
    words: <p className="govuk-body">Add what the plan is agreed on: a report, a timetable, a piece of work. Everybody who may read this section of the plan can open it. Leave out what names another child.</p>,
    back: (found) => ({ href: `${base(found)}/sections/${found.section.name}`, text: found.section.title }),
  });
