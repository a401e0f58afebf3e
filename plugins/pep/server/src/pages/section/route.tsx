import { defineAction, ok, only, refuse, type AttachedFile, type Facts, type Fields, type Section, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { decidePartMove, type PartName } from '../../domain/pep-life';
import { mayReadFiles } from '../../domain/section-files';
import { sectionNamed, sectionsOfPart } from '../../forms';
import type { SectionRecord } from '../../store/pep-record';
import { findReadable, moversFor, type FoundPep } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { filesOwner } from '../../use-cases/section-files';
import { saveSection, type Saved } from '../../use-cases/save-section';
import { aboutChild, planDetails, readers } from '../about';
import { SectionPage } from './page';

export type OpenSection = FoundPep & { section: Section; record?: SectionRecord; mayWrite: boolean; files: readonly AttachedFile[]; next?: string };

const nextAfter = (section: Section, facts: Facts): string | undefined => {
  const own = sectionsOfPart(section.part, facts);
  return own[own.findIndex((each) => each.name === section.name) + 1]?.name;
};

/** One page a section: read by all who may, written by its side, saved while it is typed and by the button. */
export const sectionPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/sections/:section',
    allow: only(...readers),
    audit: { action: 'pep.section', about: aboutChild, details: (loaded: OpenSection) => ({ ...planDetails(loaded), section: loaded.section.name }) },
    load: async (visit: Visit<{ pep: string; section: string }>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const section = sectionNamed(visit.params.section, found.value.facts);
      if (!section) return refuse('not-found');
      const part = section.part as PartName;
      const mayWrite = decidePartMove(found.value.pep, part, 'save', moversFor(found.value.roles, part)).ok;
      const files = mayReadFiles(section, found.value.audience) ? await needs.files.listOf(filesOwner(found.value.pep, section)) : [];
      return ok<OpenSection>({ ...found.value, files, section, record: found.value.pep.sections.get(section.name), mayWrite, next: nextAfter(section, found.value.facts) });
    },
    form: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
    act: async (visit, form, loaded) => {
      const { version = '0', _add, _do, ...fields } = form;
      const seen = Number(version);
      if (!Number.isInteger(seen) || seen < 0) return refuse('invalid');
      const saved = await saveSection(needs, loaded, loaded.section, seen, fields as Fields, visit.actor.accountId, _do === undefined && _add === undefined);
      return saved.ok ? ok({ ...saved.value, add: typeof _add === 'string' ? _add : undefined, then: _do, next: loaded.next, at: visit.now.toISOString() }) : saved;
    },
    changed: (_form, done) => ({ changed: done.changed }),
    goTo: (done, { pep, section }) => {
      if (done.add && /^[a-zA-Z]{1,40}$/.test(done.add)) return `/portal/peps/${pep}/sections/${section}?add=${done.add}`;
      return done.then === 'next' && done.next ? `/portal/peps/${pep}/sections/${done.next}` : `/portal/peps/${pep}`;
    },
    json: (loaded, done?: Saved & { at: string }) => (done ? { version: done.version, savedAt: done.at, ...(done.leftOut && { except: done.leftOut }) } : { version: loaded.record?.version ?? 0 }),
    view: (loaded, page) => ({
      title: `${loaded.section.title}, plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: <SectionPage loaded={loaded} page={page} />,
    }),
  });
