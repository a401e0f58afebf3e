import { BlockList, definePage, only, ok, PageHeading, type Visit } from '@virtual-school/portal-kit';
import { planDocument } from '../../domain/plan-document';
import { findReadable } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { planRead } from '../../use-cases/section-files';
import { aboutChild, planDetails, readers } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';

/** The whole plan on one page, as this person's audience may read it. */
export const readPage = (needs: PepNeeds) =>
  definePage({
    path: '/portal/peps/:pep/read',
    allow: only(...readers),
    audit: { action: 'pep.read', about: aboutChild, details: planDetails },
    load: async (visit: Visit<{ pep: string }>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      const { pep, audience } = found.value;
      return ok({ ...found.value, document: planDocument(await planRead(needs, found.value, audience), audience, { draft: pep.outcome !== 'approved', date: visit.today }) });
    },
    view: (loaded) => ({
      title: `Plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: (
        <>
          <ChildHeading child={loaded.child} />
          <PageHeading>{loaded.document.title}</PageHeading>
          {loaded.document.draft && <p className="govuk-body"><strong>{loaded.document.draft}</strong></p>}
          <BlockList blocks={loaded.document.blocks} />
        </>
      ),
    }),
  });
