import { BlockList, Button, defineAction, ErrorSummary, Form, InsetText, ok, only, PageHeading, refuse, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { decidePartMove, type PartName } from '../../domain/pep-life';
import { partBlocks, partTitle } from '../../domain/plan-document';
import { sectionNamed } from '../../forms';
import { findReadable, moversFor } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { filesRead } from '../../use-cases/section-files';
import { missingIn, signPart, takeBack } from '../../use-cases/sign-part';
import { aboutChild, planDetails, writers } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';

type Params = { pep: string; part: string };
const isPart = (name: string): name is PartName => name === 'school' || name === 'care';

const loadPart = async (needs: PepNeeds, visit: Visit<Params>, move: 'sign' | 'take-back') => {
  const found = await findReadable(needs, visit.actor, visit.params.pep);
  if (!found.ok) return found;
  const { part } = visit.params;
  if (!isPart(part)) return refuse('not-found');
  if (!moversFor(found.value.roles, part).includes('writer')) return refuse('not-yours');
  const mayMove = decidePartMove(found.value.pep, part, move, ['writer']).ok;
  const workers = await needs.children.records.workersOf(found.value.child.id);
  const school = found.value.child.schoolUrn ? await needs.schools.find(found.value.child.schoolUrn) : undefined;
  const files = await filesRead(needs, found.value.pep, found.value.facts, found.value.audience);
  return ok({ ...found.value, files, part, mayMove, missing: missingIn(found.value, part), readers: ['The Virtual School', `The designated teacher${school ? ` of ${school.name}` : ''}`, workers.length > 0 ? 'The social worker and the reviewing officer' : 'The social worker'] });
};

/** Check your answers, then sign: what is read here is what is signed. */
export const checkPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/parts/:part/check',
    allow: only(...writers),
    audit: { action: 'pep.sign', about: aboutChild, details: planDetails },
    load: (visit: Visit<Params>) => loadPart(needs, visit, 'sign'),
    form: z.strictObject({ version: z.coerce.number().int().min(0), agree: z.literal('yes', { message: 'Tick the box to say that you have checked this part' }) }),
    act: (visit, form, loaded) => signPart(needs, loaded, loaded.part, form.version, visit.actor, loaded.files),
    changed: () => ({ move: 'sign' }),
    goTo: (_done, { pep }) => `/portal/peps/${pep}`,
    view: (loaded, page) => ({
      title: `Check your answers, plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: (
        <>
          <ErrorSummary page={page} />
          <ChildHeading child={loaded.child} />
          <PageHeading>Check your answers: {partTitle[loaded.part].toLowerCase()}</PageHeading>
          {loaded.missing.length > 0 && (
            <InsetText>
              <p className="govuk-body"><strong>Before you can sign, {loaded.missing.length} answer{loaded.missing.length === 1 ? ' is' : 's are'} missing.</strong></p>
              <ul className="govuk-list govuk-list--bullet">
                {loaded.missing.map((each, at) => <li key={at}><a className="govuk-link" href={`/portal/peps/${loaded.pep.publicId}/sections/${each.section}#${each.field}`}>{sectionNamed(each.section, loaded.facts)?.title}: {each.message}</a></li>)}
              </ul>
            </InsetText>
          )}
          <BlockList blocks={partBlocks(loaded.pep, loaded.facts, loaded.part, loaded.audience, loaded.files)} />
          {loaded.mayMove && loaded.missing.length === 0 && (
            <Form page={page}>
              <input type="hidden" name="version" value={loaded.pep.parts[loaded.part].version} />
              <h2 className="govuk-heading-m">Sign</h2>
              <p className="govuk-body">When the plan is agreed, these people may read it:</p>
              <ul className="govuk-list govuk-list--bullet">{loaded.readers.map((reader) => <li key={reader}>{reader}</li>)}</ul>
              <div className="govuk-form-group"><div className="govuk-checkboxes"><div className="govuk-checkboxes__item">
                <input className="govuk-checkboxes__input" id="agree" name="agree" type="checkbox" value="yes" />
                <label className="govuk-label govuk-checkboxes__label" htmlFor="agree">I have checked this part. It is accurate and may be shared with the people listed.</label>
              </div></div></div>
              <Button>Sign the {partTitle[loaded.part].toLowerCase()}</Button>
            </Form>
          )}
        </>
      ),
    }),
  });

export const takeBackPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/parts/:part/take-back',
    allow: only(...writers),
    audit: { action: 'pep.take-back', about: aboutChild, details: planDetails },
    load: (visit: Visit<Params>) => loadPart(needs, visit, 'take-back'),
    form: z.strictObject({}),
    act: (_visit, _form, loaded) => takeBack(needs, loaded, loaded.part),
    goTo: (_done, { pep }) => `/portal/peps/${pep}`,
    view: (loaded, page) => ({
      title: `Take back, plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: (
        <>
          <ChildHeading child={loaded.child} />
          <PageHeading>Take the {partTitle[loaded.part].toLowerCase()} back</PageHeading>
          {loaded.mayMove
            ? <><p className="govuk-body">Your signature is removed and you can change your answers. Sign again when you are ready.</p><Form page={page}><Button>Take it back</Button></Form></>
            : <p className="govuk-body">The Virtual School has opened this plan, so it cannot be taken back any more. Ask the Virtual School to return your part.</p>}
        </>
      ),
    }),
  });
