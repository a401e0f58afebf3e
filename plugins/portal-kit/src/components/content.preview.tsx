import type { ReactElement } from 'react';
import type { Block } from '../documents/model';
import { BlockList } from './block-list';
import { FactList } from './fact-list';
import { FileLink } from './file-link';
import { Details, Empty, InsetText, Notice, NoticeStrip, Panel, Warning } from './messages';
import { Cards, Columns, Hero, PageHeading, Prose } from './page-parts';
import { Pagination } from './pagination';
import { Table } from './table';
import { Tag, type Status } from './tag';
import { TaskList } from './task-list';
import { TwoTexts } from './two-texts';

const statuses: readonly Status[] = ['not-started', 'in-progress', 'ready', 'signed', 'returned', 'late', 'done', 'waiting', 'not-needed'];

/** A square of 16 pixels in the colour of the service. */
const square = '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAUlv/9k=';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'My voice' },
  { kind: 'paragraph', text: 'I like art.\nI want to sit near the front.', tone: 'quote' },
  { kind: 'paragraph', text: 'Written down by the teacher on 3 May.', tone: 'note' },
  { kind: 'heading', level: 2, text: 'Progress' },
  { kind: 'facts', rows: [{ term: 'Reading', text: ['Reads every day.', 'Chooses longer books.'] }, { term: 'Attendance', text: ['96%'], note: 'Changed since 3 May' }] },
  { kind: 'heading', level: 3, text: 'Help in class' },
  { kind: 'list', items: ['A reading partner', 'A quiet place at lunch'] },
  { kind: 'table', caption: 'Subjects', header: ['Subject', 'Judgement', 'On track'], rows: [['English', 'At', 'Yes'], ['Mathematics', 'Below', 'No']] },
  { kind: 'paragraph', text: 'One answer is missing.', tone: 'warning' },
  { kind: 'picture', jpeg: square, width: 16, height: 16, alt: 'A small square' },
];

export const previews: Readonly<Record<string, ReactElement>> = {
  Heading: <PageHeading caption="Autumn term">What is due</PageHeading>,
  Tags: <p className="govuk-body">{statuses.map((status) => <span key={status}><Tag status={status} /> </span>)}</p>,
  'Task list': (
    <TaskList
      tasks={[
        { id: 'task-voice', title: 'My voice', href: '#voice', status: 'done' },
        { id: 'task-progress', title: 'Progress', href: '#progress', status: 'in-progress', hint: 'Due on 4 December' },
        { id: 'task-sign', title: 'Sign', status: 'not-started', statusText: 'Cannot start yet' },
        { id: 'task-back', title: 'Targets', href: '#targets', status: 'returned' },
      ]}
    />
  ),
  Facts: (
    <FactList
      rows={[
        { term: 'Meeting', text: '4 December 2026', action: { href: '#meeting', text: 'Change', of: 'the meeting date' } },
        { term: 'Views of the carer', text: ['They are pleased.', 'They asked about transport.'], note: 'Not known yet' },
      ]}
    />
  ),
  Table: (
    <Table
      caption="Due this week"
      columns={['Reference', 'Year', { text: 'Days left', numeric: true }, 'Status', { text: 'Open', hidden: true }]}
      rows={[
        [<a className="govuk-link" href="#one" key="a">KW3M-7HPA</a>, '7', '3', <Tag status="in-progress" key="t" />, <a className="govuk-link" href="#open" key="o">Open<span className="govuk-visually-hidden"> KW3M-7HPA</span></a>],
        [<a className="govuk-link" href="#two" key="a">PA2D-9KTR</a>, '10', '-2', <Tag status="late" key="t" />, <a className="govuk-link" href="#open-two" key="o">Open<span className="govuk-visually-hidden"> PA2D-9KTR</span></a>],
      ]}
    />
  ),
  Pages: <Pagination previous="#before" next="#after" />,
  'Nothing there': <Empty title="Nothing is due"><p className="govuk-body">The next term opens on 4 January 2027.</p></Empty>,
  Strip: <NoticeStrip title="Who may collect" lines={['Only the foster carer', 'Nobody else without a call to the social worker']} />,
  Notice: <Notice id="important"><p className="govuk-notification-banner__heading">Two people have the same e-mail address.</p></Notice>,
  Done: <Notice tone="done" id="done"><p className="govuk-notification-banner__heading">Saved</p></Notice>,
  Messages: (
    <>
      <InsetText>The school is asked first.</InsetText>
      <Warning>You cannot undo this.</Warning>
      <Details summary="What counts as agreed?"><p className="govuk-body">Both parts are signed.</p></Details>
      <p className="govuk-body"><FileLink href="#pdf" text="Download the agreed document" bytes={87_000} /></p>
    </>
  ),
  'Two texts': <TwoTexts question="What is going well at school?" theirs="Art and football." yours={'Art.\nAlso the new reading partner.'} who="Saved by a colleague at 10:42" />,
  'A document': <BlockList blocks={blocks} />,
  'Public page': (
    <>
      <Hero title="Help for every learner" lead="Guidance, training and a portal for the people who work together."><a className="govuk-link" href="#portal">Sign in</a></Hero>
      <Cards cards={[{ title: 'Guidance', href: '#guidance', text: 'What the law says and what works.' }, { title: 'Training', href: '#training', text: 'For schools, carers and social workers.', meta: '12 resources' }, { title: 'About us', href: '#about', text: 'What we do, and for whom.' }]} />
      <Columns
        main={<Prose><h2>What it is</h2><p>A short text with <a href="#link">a link</a>.</p><ul><li>One</li><li>Two</li></ul><blockquote>Said by somebody.</blockquote></Prose>}
        aside={<><h2 className="govuk-heading-s">Related</h2><p className="govuk-body"><a className="govuk-link" href="#related">Another article</a></p></>}
      />
    </>
  ),
};

/** A page of its own: its title is the page's h1. */
export const endPreviews: Readonly<Record<string, ReactElement>> = {
  Panel: <Panel title="You have signed">Your part went to the Virtual School</Panel>,
};
