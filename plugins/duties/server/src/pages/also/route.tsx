import { academicYear, definePage, ok, only, PageHeading } from '@virtual-school/portal-kit';
import { alsoWorthKnowing } from '../../domain/applies';
import { forceWords, owedByWords, sourceLine } from '../../domain/labels';
import type { DutyNeeds } from '../../use-cases/needs';
import { answerers } from '../about';

/** Law around the subject that nobody has to answer. */
export const alsoPage = (needs: DutyNeeds) =>
  definePage({
    path: '/portal/duties/also-worth-knowing',
    allow: only(...answerers),
    audit: { notAudited: 'what the law says to every school, about nobody' },
    load: async ({ today }) => ok({ duties: alsoWorthKnowing(await needs.catalogue.all(), { kind: 'unknown', ownAdmissions: false }, academicYear(today)) }),
    view: ({ duties }) => ({
      title: 'Also worth knowing',
      back: { href: '/portal/duties', text: 'Duties' },
      main: (
        <>
          <PageHeading>Also worth knowing</PageHeading>
          <p className="govuk-body-l">Duties around the subject. You are not asked about them here.</p>
          <p className="govuk-body">This is a self-check, not legal advice.</p>
          {duties.map((duty) => (
            <section key={duty.code} aria-labelledby={duty.code}>
              <h2 className="govuk-heading-s" id={duty.code}>{duty.code}. {duty.wording}</h2>
              <p className="govuk-body">{forceWords[duty.force]}. {duty.source.url ? <a className="govuk-link" href={duty.source.url}>{sourceLine(duty)}</a> : sourceLine(duty)}. Owed by the {owedByWords[duty.owedBy]}.</p>
              {duty.help && <p className="govuk-body">{duty.help}</p>}
            </section>
          ))}
        </>
      ),
    }),
  });
