import { audienceSwitches } from '../site/audiences';

type Cell = { name: string; size: number };
type Words = { label?: string; hint?: string };
/** `labels` is the short form of `fields`, for boxes that need no hint. */
export type EditorView = { main: string; list: readonly string[]; sortBy: string; order: 'ASC' | 'DESC'; labels?: Readonly<Record<string, string>>; fields?: Readonly<Record<string, Words>>; edit?: readonly (readonly Cell[])[] };

const row = (...names: readonly string[]): Cell[] => names.map((name) => ({ name, size: 12 / names.length }));
const switches = Object.keys(audienceSwitches);

const title = { label: 'Title', hint: 'Says what the page is about in the words that people would search for. No full stop.' };
const slug = { label: 'Address', hint: 'The last part of the page’s address: small letters, numbers and hyphens. Change it, and the old address leads to the new one.' };
const summary = { label: 'Summary', hint: 'One or two sentences. They stand under the title, in lists and in search results.' };
const body = { label: 'Text', hint: 'Short paragraphs, headings from level 2, lists. Aim at sentences of under 20 words. Never name a child.' };
const topic = { label: 'Theme', hint: 'Where people find it among the themes of guidance.' };
const phase = { label: 'Age of the child' };
const reviewOn = { label: 'To be read again on', hint: 'A date at most a year away. Entries past it are shown to all editors.' };
const order = { label: 'Place in the list', hint: 'The smallest number comes first.' };

const audiences = {
  for_designated_teachers: { label: 'For designated teachers', hint: 'None switched on: for everybody.' },
  for_head_teachers: { label: 'For head teachers' },
  for_governors: { label: 'For governors' },
  for_social_workers: { label: 'For social workers' },
  for_carers: { label: 'For carers' },
  for_young_people: { label: 'For young people', hint: 'Written to them, not about them.' },
};

const force = { label: 'Status in law', hint: '“The law says” needs a source with its date. When you are not sure, ask before you publish.' };
const sources = {
  source_name: { label: 'Source', hint: 'The full name of the Act, regulations or guidance, and who published it. No paragraph numbers.' },
  source_url: { label: 'Address of the source', hint: 'On legislation.gov.uk or gov.uk.' },
  source_date: { label: 'Date of the source', hint: 'When the version that you read was published.' },
};
const changes = {
  changed_on: { label: 'Changed on', hint: 'The day that “What changed” shows. Leave it as it is when you mend a spelling.' },
  change_note: { label: 'What changed, in one sentence', hint: 'Shown in “What changed”. Say what people have to do differently.' },
  statutory_change: { label: 'The wording of a duty changed', hint: 'Publishing with this on and a new sentence in “What changed” tells the schools whose answers depend on it.' },
  supersedes: { label: 'Replaces', hint: 'The article that this one takes the place of.' },
  superseded_note: { label: 'About what was replaced', hint: 'What readers of the old article should know.' },
};

/** What an editor sees first of each type: enough to find an entry in the order in which they look, and a hint at each box. */
export const editorViews: Readonly<Record<string, EditorView>> = {
  'api::school.school': { main: 'name', list: ['urn', 'name', 'town', 'phase_name', 'status_name', 'la_name'], sortBy: 'name', order: 'ASC', labels: { urn: 'URN', phase_name: 'Phase', status_name: 'Open or closed', la_name: 'Authority' } },
  'api::guidance-article.guidance-article': {
    main: 'title', list: ['title', 'review_on', 'topic', 'force', 'changed_on'], sortBy: 'review_on', order: 'ASC', fields: { title, slug, summary, body, topic, phase, force, review_on: reviewOn, ...audiences, ...sources, ...changes },
    edit: [row('title', 'slug'), row('summary'), row('body'), row('topic', 'phase', 'force'), row(...switches.slice(0, 3)), row(...switches.slice(3)), row('source_name'), row('source_url', 'source_date'), row('change_note'), row('statutory_change', 'changed_on', 'review_on'), row('supersedes'), row('superseded_note')],
  },
  'api::training-resource.training-resource': {
    main: 'title', list: ['title', 'form', 'minutes'], sortBy: 'title', order: 'ASC', fields: { title, slug, summary, body, ...audiences, form: { label: 'Kind' }, minutes: { label: 'Minutes', hint: 'How long it takes.' }, link: { label: 'Link', hint: 'To the video, the slides or the course. A film needs subtitles.' } },
    edit: [row('title', 'slug'), row('summary'), row('body'), row('form', 'minutes', 'link'), row(...switches.slice(0, 3)), row(...switches.slice(3))],
  },
  'api::local-policy.local-policy': { main: 'title', list: ['title', 'in_force_from', 'owner', 'review_on'], sortBy: 'review_on', order: 'ASC', fields: { title, slug, summary, body, in_force_from: { label: 'In force from' }, review_on: reviewOn, owner: { label: 'Who answers for it', hint: 'A post, not a person: posts change less often.' } } },
  'api::form-download.form-download': {
    main: 'title', list: ['title', 'file', 'review_on'], sortBy: 'title', order: 'ASC',
    fields: { title, slug, summary, file: { label: 'File', hint: 'A blank form that works with a screen reader. Everybody can fetch it: never a form that was filled in.' }, file_format_note: { label: 'About the file', hint: 'For example: “Word, 2 pages. Ask us for it in another format.”' }, review_on: reviewOn, ...audiences },
    edit: [row('title', 'slug'), row('summary'), row('file', 'file_format_note'), row(...switches.slice(0, 3)), row(...switches.slice(3)), row('review_on')],
  },
  'api::news-item.news-item': { main: 'title', list: ['title', 'published_on', 'pinned'], sortBy: 'published_on', order: 'DESC', fields: { title, slug, summary, body, published_on: { label: 'Date of the news', hint: 'The newest comes first.' }, pinned: { label: 'Keep on top', hint: 'Until you switch it off. One or two at a time.' } } },
  'api::question.question': { main: 'question', list: ['question', 'topic', 'order'], sortBy: 'order', order: 'ASC', fields: { question: { label: 'Question', hint: 'As people ask it.' }, slug, answer: { label: 'Answer', hint: 'Begin with the answer: yes, no, or what to do.' }, topic, order } },
  'api::team-member.team-member': {
    main: 'name', list: ['name', 'job_title', 'postcode_areas', 'whole_area', 'order'], sortBy: 'order', order: 'ASC',
    fields: { name: { label: 'Name', hint: 'Only with the person’s consent: this is a public page.' }, job_title: { label: 'Job' }, area_note: { label: 'What for', hint: 'In plain words, for example: “Secondary schools in the north”.' }, email: { label: 'E-mail' }, telephone: { label: 'Telephone' }, photo: { label: 'Photo', hint: 'Optional.' }, order, whole_area: { label: 'For the whole area', hint: 'Shown to schools whose postcode nobody else has.' }, postcode_areas: { label: 'Postcodes', hint: 'First halves of postcodes, with commas: EX1, EX2, EX14.' }, school_phases: { label: 'Kind of school' } },
  },
  'plugin::duties.duty': { main: 'code', list: ['code', 'wording', 'area', 'force', 'owed_by', 'confidence'], sortBy: 'code', order: 'ASC', labels: { force: 'Status in law', owed_by: 'Owed by', asked: 'Asked (else only shown)', in_short_return: 'Asked of a school without such a pupil', own_admission_authority: 'Schools that are their own admission authority', applies_when: 'Applies when there is', event: 'Event it follows', deadline_days: 'Days to do it', guidance_slug: 'Address of the guidance article', valid_from_year: 'From school year (first calendar year)', retired_from_year: 'Retired from school year' } },
  'plugin::duties.self-review': {
    main: 'title', list: ['title', 'for_whom', 'updatedAt'], sortBy: 'title', order: 'ASC',
    fields: { title, slug: { label: 'Short name', hint: 'Small letters, numbers and hyphens. Only editors see it.' }, introduction: { label: 'Introduction', hint: 'What it is for, in two sentences.' }, for_whom: { label: 'Whom it is for' }, levels: { label: 'Levels', hint: 'One a line, from the lowest to the highest: two to five.' }, groups: { label: 'Groups of statements', hint: 'One page each. In a group: one statement a line, each something that a school can say of itself. Good practice, not law. Schools that have begun keep the words they began with.' } },
    edit: [row('title', 'slug'), row('introduction'), row('for_whom'), row('levels'), row('groups')],
  },
  'api::training-event.training-event': {
    main: 'title', list: ['title', 'topic', 'capacity', 'booking_closes_on', 'cancelled', 'updatedAt'], sortBy: 'updatedAt', order: 'DESC',
    fields: { ...audiences, capacity: { label: 'Places' }, booking_closes_on: { label: 'Book by' }, online_link: { label: 'Link to join', hint: 'Shown to people who are booked.' }, price_pence: { label: 'Price in pence' }, cancellation_days: { label: 'Working days for cancelling free of charge' }, materials: { label: 'Materials (links)', hint: 'Shown to whoever attended. What is uploaded here anybody can open: add files for them in the portal, under Registers.' }, authority_code: { label: 'Code of the authority that runs it', hint: 'Empty: yours.' } },
  },
  'api::page.page': { main: 'title', list: ['title', 'slug', 'updatedAt'], sortBy: 'title', order: 'ASC', fields: { title, slug, summary, body } },
  'api::renamed-address.renamed-address': { main: 'from_path', list: ['from_path', 'to_path', 'updatedAt'], sortBy: 'updatedAt', order: 'DESC', fields: { from_path: { label: 'Old address', hint: 'Begins with a slash: /guidance/old-name.' }, to_path: { label: 'New address' } } },
  'api::broken-link.broken-link': { main: 'url', list: ['page_title', 'url', 'reason', 'first_seen'], sortBy: 'first_seen', order: 'DESC', labels: { page_type: 'Kind of page', page_slug: 'Address of the page', page_title: 'Page', url: 'Link', reason: 'What is wrong', first_seen: 'First seen', last_seen: 'Last seen' } },
};
