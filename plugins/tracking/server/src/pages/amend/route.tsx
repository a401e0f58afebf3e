import { Button, defineAction, ErrorSummary, ok, only, PageHeading, refuse, SectionEditor, type Definition, type Fields } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { sectionToFill } from '../../forms';
import { readers as readsAnswers } from '../../forms/question';
import { schoolReaders } from '../../store/scope';
import { amendReport } from '../../use-cases/change-report';
import { findReport, type FoundReport } from '../../use-cases/find-report';
import type { TrackingNeeds } from '../../use-cases/needs';
import { aboutChild, seenIn, type Posted } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import { contactStrip, type Contact } from '../contact-strip';

type Opened = FoundReport & { contact?: Contact };

/** The school changes what it told: a new version, the earlier ones are kept. */
export const amendPage = (needs: TrackingNeeds): Definition =>
  defineAction<{ report: string }, Opened, Posted, undefined, { changed: readonly string[] }>({
    path: '/portal/reports/:report/amend',
    allow: only(...schoolReaders),
    audit: { action: 'tracking.amend', about: aboutChild, details: ({ report }) => ({ report: report.publicId, what: report.what }) },
    load: async ({ actor, params }) => {
      const found = await findReport(needs, actor, params.report);
      return found.ok ? ok({ ...found.value, contact: await needs.records.contactLimits(found.value.report.childId) }) : found;
    },
    form: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
    act: async ({ actor, now, today }, { version, ...fields }, loaded) => {
      const seen = seenIn(version);
      return seen === undefined ? refuse('invalid') : amendReport(needs, loaded, seen, fields as Fields, actor, { today, at: now.toISOString() });
    },
    changed: (_form, { changed }) => ({ changed }),
    goTo: (_done, { report }) => `/portal/reports/${report}`,
    view: ({ report, child, contact }, page) => {
      const section = sectionToFill(report.what, page.today);
      return {
        title: `Change what was told, child ${child.reference}`,
        back: { href: `/portal/reports/${report.publicId}`, text: 'What was told' },
        notice: contactStrip(contact),
        main: (
          <>
            <ErrorSummary page={page} />
            <ChildHeading child={child} />
            <PageHeading>Change what you told: {section.title.toLowerCase()}</PageHeading>
            <p className="govuk-body">What you told before is kept beside it. The Virtual School and the social worker get a message.</p>
            <SectionEditor section={section} answers={report.answers} version={report.version} facts={{}} audience={readsAnswers[0]} page={page} autosave={false} buttons={<Button>Save the change</Button>} />
          </>
        ),
      };
    },
  });
