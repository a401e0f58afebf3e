import { Button, Checkboxes, defineAction, ErrorSummary, Form, InsetText, ok, only, PageHeading, refuse, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { factNames, type FactName, type SchoolFacts } from '../../domain/applies';
import { decideReturnMove } from '../../domain/return-life';
import { findWhole } from '../../use-cases/find-return';
import type { DutyNeeds } from '../../use-cases/needs';
import { sayFacts } from '../../use-cases/say-facts';
import { aboutReturn, writers } from '../about';
import { SelfCheck } from '../self-check';

const factWords: Record<FactName, { text: string; hint?: string }> = {
  lookedAfter: { text: 'Looked after, by any council', hint: 'Also by a council in Wales, Scotland or Northern Ireland' },
  withSen: { text: 'Looked after, with special educational needs' },
  previouslyLookedAfter: { text: 'Previously looked after', hint: 'Adopted, or under a special guardianship or child arrangements order. Also adopted from state care abroad' },
  careLeaver: { text: 'A care leaver aged 16 or over' },
  socialWorker: { text: 'Has, or had, a social worker' },
  kinship: { text: 'In kinship care', hint: 'Brought up by a relative or friend' },
};

const tickedFrom = (facts: SchoolFacts | undefined): string[] => {
  if (!facts) return [];
  const names = factNames.filter((name) => facts[name] === 'yes');
  return names.length > 0 ? names : ['none'];
};

const saysKnown = ({ withSen }: SchoolFacts): string =>
  (withSen ? 'A Virtual School’s list has a child in care at your school, and a plan says special educational needs, so those answers are yes.' : 'A Virtual School’s list has a child in care at your school, so that answer is yes.');

const several = z.union([z.string(), z.array(z.string())]).optional().transform((value) => (value === undefined ? [] : [value].flat()));

/** Yes or no to each kind of pupil: no number, no name. Which duties apply follows. */
export const factsPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/facts',
    allow: only(...writers),
    audit: { action: 'duties.facts', about: aboutReturn },
    load: async ({ actor, params, today }: Visit<{ return: string }>) => {
      const found = await findWhole(needs, actor, params.return, today);
      if (!found.ok) return found;
      const { record, movers, known } = found.value;
      const before = record.said ?? (await needs.returns.bySchool(record.urn, record.year - 1))?.said;
      return ok({ ...found.value, ticked: [...new Set([...tickedFrom(before).filter((name) => name !== 'none' || !known.lookedAfter), ...tickedFrom(known).filter((name) => name !== 'none')])], mayWrite: decideReturnMove(record.state, 'save', movers).ok });
    },
    form: z.strictObject({ version: z.coerce.number().int().min(0), pupils: several }),
    act: (_visit, form, loaded) => (form.pupils.every((each) => each === 'none' || factNames.includes(each as FactName)) ? sayFacts(needs, loaded, form.version, form.pupils) : Promise.resolve(refuse('invalid', [{ field: 'pupils', message: 'Tick those that are on your roll' }]))),
    goTo: (done, params) => `/portal/duties/${params.return}${done.isShort ? '/short' : ''}`,
    view: (loaded, page) => ({
      title: 'Which pupils are on your roll',
      back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={loaded.school.name}>Which pupils are on your roll?</PageHeading>
          <SelfCheck />
          {loaded.known.lookedAfter && <InsetText>{saysKnown(loaded.known)}</InsetText>}
          <Form page={page} version={loaded.record.version}>
            <Checkboxes
              page={page} name="pupils" legend="Tick all that are on your roll today" size="s" hint="Yes or no is enough: no numbers and no names. Which duties apply to your school follows from it." value={loaded.ticked}
              options={[...factNames.map((name) => ({ value: name, ...factWords[name] })), { value: 'none', text: 'None of these' }]}
            />
            {loaded.mayWrite && <Button>Continue</Button>}
          </Form>
        </>
      ),
    }),
  });
