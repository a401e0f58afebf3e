import { academicYear, definePage, ok, only, PageHeading, urnsOf, type Actor } from '@virtual-school/portal-kit';
import { alsoWorthKnowing } from '../../domain/applies';
import { forceWords, owedByWords, sourceLine } from '../../domain/labels';
import type { Duty } from '../../domain/duty';
import { kindOf } from '../../domain/school-kind';
import type { DutyNeeds } from '../../use-cases/needs';
import { answerers } from '../about';
import { SelfCheck } from '../self-check';

/** Whoever answers for several schools reads what is worth knowing at any of them. */
const worthKnowing = async ({ catalogue, schools }: Pick<DutyNeeds, 'catalogue' | 'schools'>, actor: Actor, today: string): Promise<Duty[]> => {
  const urns = urnsOf(actor, ...answerers);
  const found = await schools.findMany(urns);
  const kinds = urns.map((urn) => kindOf(found.get(urn)?.kind));
  const all = await catalogue.all();
  const shown = new Set(kinds.flatMap((kind) => alsoWorthKnowing(all, kind, academicYear(today))));
  return all.filter((duty) => shown.has(duty));
};

/** Law around the subject that nobody has to answer. */
export const alsoPage = (needs: DutyNeeds) =>
  definePage({
    path: '/portal/duties/also-worth-knowing',
    allow: only(...answerers),
    audit: { notAudited: 'what the law says to every school, about nobody' },
    load: async ({ actor, today }) => ok({ duties: await worthKnowing(needs, actor, today) }),
    view: ({ duties }) => ({
      title: 'Also worth knowing',
      back: { href: '/portal/duties', text: 'Duties' },
      main: (
        <>
          <PageHeading>Also worth knowing</PageHeading>
          <p className="govuk-body-l">Duties around the subject, for your kind of school. You are not asked about them here.</p>
          <SelfCheck />
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
