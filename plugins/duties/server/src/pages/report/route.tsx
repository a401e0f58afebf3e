import { defineAction, ok, only, refuse, type Fields, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { issueReport, saveNarrative, type Written } from '../../use-cases/write-report';
import { writers } from '../about';
import { aboutSchool, findReport, type FoundReport, type ReportPageNeeds } from './find';
import { ReportPage } from './page';

type Form = Record<string, string | string[]>;
type Done = Written & { issued?: string; at: string };

/** The report to governors: the figures as they stand, the school's own words, and the button that issues it. */
export const reportPage = (needs: ReportPageNeeds) =>
  defineAction<{ urn: string }, FoundReport, Form, undefined, Done>({
    path: '/portal/duties/report/:urn',
    allow: only(...writers),
    audit: { action: 'duties.report', about: aboutSchool },
    load: (visit: Visit<{ urn: string }>) => findReport(needs, visit),
    form: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
    act: async (visit, form, { facts, draft }) => {
      const { version = '0', _do, ...fields } = form;
      const seen = Number(version);
      if (!Number.isInteger(seen) || seen < 0) return refuse('invalid');
      const saved = await saveNarrative(needs, visit.actor, { facts, draft, seen, fields: fields as Fields, isAutosave: _do === undefined });
      if (!saved.ok) return saved;
      const issued = _do === 'issue' ? await issueReport(needs, visit.actor, facts) : undefined;
      if (issued && !issued.ok) return issued;
      return ok({ ...saved.value, at: visit.now.toISOString(), ...(issued && { issued: issued.value.publicId }) });
    },
    changed: (_, { changed, issued }) => ({ changed, ...(issued && { issued }) }),
    goTo: ({ issued }, { urn }) => (issued ? `/portal/duties/reports/${issued}` : `/portal/duties/report/${urn}`),
    json: ({ draft }, done) => (done ? { version: done.version, savedAt: done.at, ...(done.leftOut && { except: done.leftOut }) } : { version: draft.version }),
    view: (loaded, page) => ({ title: 'Report to governors', back: { href: '/portal/duties/reports', text: 'Reports to governors' }, main: <ReportPage loaded={loaded} page={page} /> }),
  });
