import { academicYear, definePage, FactList, formatDay, londonDay, ok, only, PageHeading, refuse, Table, Tag } from '@virtual-school/portal-kit';
import { boardReaders } from '../../domain/board-roles';
import { markWords, type Mark } from '../../domain/marks';
import { lookedAfterWords, stateWords, type SchoolStanding } from '../../domain/standing';
import type { AskedDuty, BoardNeeds } from '../../use-cases/board-needs';
import { reachOf } from '../../use-cases/reach-of';

type Loaded = { school: SchoolStanding; teachers: readonly string[]; duties: readonly (AskedDuty & { mark: Mark })[]; year: number };

const factsOf = ({ school, teachers }: Loaded) => [
  { term: 'URN', text: [school.urn] },
  { term: 'Phase and trust', text: [[school.phase, school.trust].filter(Boolean).join(', ') || 'Not known'] },
  { term: 'Designated teacher', text: teachers.length > 0 ? teachers : ['The portal knows none'] },
  { term: 'Children in care', text: [lookedAfterWords[school.lookedAfter]] },
  { term: 'Answers', text: [school.state === 'none' ? 'None yet' : `${school.answered} of ${school.asked}, ${school.notYet} of them "not yet"`] },
  ...(school.confirmedAt ? [{ term: 'Confirmed', text: [formatDay(londonDay(school.confirmedAt))] }] : []),
  ...(school.remindedOn ? [{ term: 'Last reminded', text: [formatDay(school.remindedOn)] }] : []),
];

const Page = (loaded: Loaded) => (
  <>
    <PageHeading caption={`School year ${loaded.year} to ${loaded.year + 1}`}>{loaded.school.name}</PageHeading>
    <p className="govuk-body"><Tag status={stateWords[loaded.school.state].status} text={stateWords[loaded.school.state].text} /></p>
    <FactList rows={factsOf(loaded)} />
    {loaded.duties.length > 0 && <Table caption="What the school says" captionSize="m" columns={['Duty', 'Answer']} rows={loaded.duties.map(({ code, wording, mark }) => [<span key="duty"><span className="vs-reference">{code}</span> {wording}</span>, markWords[mark]])} keys={loaded.duties.map(({ code }) => code)} />}
  </>
);

/** One school as the board knows it: its return in numbers, and its latest answer to each duty. */
export const schoolPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools/:urn',
    allow: only(...boardReaders),
    audit: { action: 'duties.school', about: ({ school }: Loaded) => ({ type: 'school', id: school.urn }) },
    load: async ({ actor, params, today }) => {
      const year = academicYear(today);
      const school = await needs.board.find(await reachOf(needs, actor), params.urn ?? '', year);
      if (!school) return refuse('not-found');
      const [marks, teachers, asked] = [new Map((await needs.board.marksOf(school.urn, year)).map(({ code, mark }) => [code, mark])), await needs.accounts.holding('designated-teacher', { urn: school.urn }), await needs.askedDuties()];
      return ok<Loaded>({ school, year, teachers: teachers.map(({ name }) => name), duties: asked.flatMap((duty) => { const mark = marks.get(duty.code); return mark ? [{ ...duty, mark }] : []; }) });
    },
    view: (loaded) => ({ title: 'A school and its duties', back: { href: '/portal/duties/schools', text: 'Schools and their duties' }, main: <Page {...loaded} /> }),
  });
