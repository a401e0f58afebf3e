import { definePage, ok, only, sectionStatus, type Visit } from '@virtual-school/portal-kit';
import { planState } from '../../domain/pep-life';
import { sectionsFor } from '../../forms';
import { findPep, isChecker, mayReadAnswers, moversFor, partOf } from '../../use-cases/find-pep';
import { aboutChild, everybody, planDetails } from '../about';
import { issuedFor, type NeedsWithDocuments } from '../files/issued';
import { PlanPage } from './page';

export const planPage = (needs: NeedsWithDocuments) =>
  definePage({
    path: '/portal/peps/:pep',
    allow: only(...everybody),
    audit: { action: 'pep.viewed', about: aboutChild, details: planDetails },
    load: (visit: Visit<{ pep: string }>) => loadPlan(needs)(visit.actor, visit.params.pep),
    view: (loaded, page) => ({ title: `Plan ${loaded.child.reference}`, back: { href: '/portal/peps', text: 'Your list' }, main: <PlanPage {...loaded} today={page.today} /> }),
  });

const loadPlan = (needs: NeedsWithDocuments) => async (actor: Parameters<typeof findPep>[1], publicId: string) => {
  const found = await findPep(needs, actor, publicId);
  if (!found.ok) return found;
  const { pep, roles, facts } = found.value;
  const isReader = mayReadAnswers(found.value);
  const sections = sectionsFor(facts).map((section) => {
    const record = pep.sections.get(section.name);
    const untouched = record === undefined || record.carried.length === Object.keys(record.answers).length;
    const status = sectionStatus(section, record?.answers ?? {}, facts);
    return { name: section.name, title: section.title, part: section.part, status: untouched && status !== 'ready' ? ('not-started' as const) : status, changed: (record?.changed.length ?? 0) > 0 };
  });
  const contact = ['designated-teacher', 'head-teacher', 'social-worker'].some((role) => roles.includes(role as never)) ? await needs.children.records.contactLimits(pep.childId) : undefined;
  const isIssued = isReader && pep.outcome === 'approved' && (await issuedFor(needs, found.value)) !== undefined;
  return ok({ ...found.value, sections, contact, isReader, isIssued, writes: partOf(roles), isChecker: isChecker(roles), movers: { school: moversFor(roles, 'school'), care: moversFor(roles, 'care') }, state: planState(pep) });
};
