import { attachmentPages, ok, only, PageHeading, refuse, Warning, type Definition, type Result, type Visit } from '@virtual-school/portal-kit';
import { boardKeepers } from '../../domain/board-roles';
import { nameOf, type Duty } from '../../domain/duty';
import { decideReturnMove, type Mover } from '../../domain/return-life';
import type { ReturnRecord } from '../../store/return-record';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { evidenceOwner } from '../../use-cases/evidence';
import { findDuty, findFile } from '../../use-cases/find-evidence';
import { isShort } from '../../use-cases/find-return';
import { aboutReturn, answerers } from '../about';
import { evidenceHref } from '../evidence-list';
import { SelfCheck } from '../self-check';

/** `listed`: on the page of a duty; a download knows only whose evidence it is. */
type Evidence = { record: ReturnRecord; code: string; listed?: { duty: Duty; school: string; movers: readonly Mover[]; answered: string } };

const base = ({ record }: Evidence): string => `/portal/duties/${record.publicId}`;

const listOf = async (needs: BoardNeeds, { actor, params, today }: Visit): Promise<Result<Evidence>> => {
  const at = await findDuty(needs, actor, { publicId: params.return ?? '', name: params.duty ?? '' }, today);
  if (!at.ok) return at;
  const { found, duty } = at.value;
  return ok({ record: found.record, code: duty.code, listed: { duty, school: found.school.name, movers: found.movers, answered: isShort(found) ? 'short' : `areas/${duty.area}` } });
};

const fileOf = async (needs: BoardNeeds, { actor, params, today }: Visit) => {
  const found = await findFile(needs, actor, { publicId: params.return ?? '', file: params.file ?? '' }, today);
  return found.ok ? ok({ record: { record: found.value.record, code: found.value.file.part ?? '' }, file: found.value.file }) : found;
};

const Heading = ({ code, listed }: Evidence) => (
  <>
    <PageHeading caption={listed?.school}>Evidence for {code}</PageHeading>
    <p className="govuk-body-l">{listed?.duty.wording}</p>
    <SelfCheck />
  </>
);

const Words = () => (
  <>
    <Warning>Nothing that names a pupil belongs in evidence, and nothing that tells who a pupil is.</Warning>
    <p className="govuk-body">Add what shows how your school meets this duty: a policy, minutes, a training record. Leave out lists of pupils, plans, letters about a pupil and photos of pupils. Whoever answers this duty at your school can open it; the Virtual School can once the head teacher has confirmed the return.</p>
  </>
);

/** Files as evidence of a duty: added and removed by whoever may answer it while the return is open, read by whoever reads the answer. */
export const evidencePages = (needs: BoardNeeds): Definition[] =>
  attachmentPages<Evidence>({
    files: needs.files,
    path: '/portal/duties/:return/evidence/:duty',
    filePath: '/portal/duties/:return/files/:file',
    allow: only(...answerers),
    allowFile: only(...answerers, ...boardKeepers),
    action: 'duties.evidence',
    about: aboutReturn,
    details: ({ code }) => ({ duty: code }),
    find: (visit) => listOf(needs, visit),
    findFile: (visit) => fileOf(needs, visit),
    ownerOf: ({ record, code }) => evidenceOwner(record, code),
    mayChange: ({ record, listed }) => decideReturnMove(record.state, 'save', listed?.movers ?? []),
    changed: async ({ record }) => ((await needs.returns.touch(record)) ? ok(undefined) : refuse('wrong-state')),
    listHref: ({ record, code }) => evidenceHref(record, { code }),
    fileHref: (evidence, file) => `${base(evidence)}/files/${file.publicId}`,
    title: ({ code }) => `Evidence for ${code}, duties`,
    heading: (evidence) => <Heading {...evidence} />,
    words: <Words />,
    back: (evidence) => ({ href: `${base(evidence)}/${evidence.listed?.answered ?? ''}#${nameOf(evidence)}`, text: 'The answers' }),
  });
