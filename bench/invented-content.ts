const stems = 'attendance premium plan teacher carer governor reading writing number transition college timetable meeting target voice record transfer exclusion behaviour uniform transport library mentor tutor therapy speech language assessment funding review statement placement adoption guardian homework phonics literacy careers interview budget policy training register report evidence audit concern welfare sleep health'.split(' ');
const endings = ['', 's', 'ing', 'er', 'less', 'ful', 'ship', 'ward', 'hood', 'ly'];

const syllables = 'ba ce di fo gu la me ni po ru sa te vi wo'.split(' ');
const fillers = syllables.flatMap((first) => syllables.map((second) => `${first}${second}n`));

/**
 * Some five thousand words, used as in any language: the n-th word one n-th as often as the first (Zipf). The most used
 * sixty say nothing, as "child" and "school" do here; what people look for comes next and stands in a third of the texts or fewer.
 */
const vocabulary = [...fillers.slice(0, 60), ...endings.flatMap((ending) => stems.map((stem) => stem + ending)), ...fillers.slice(60).flatMap((filler) => ['', ...stems.slice(0, 30)].map((stem) => filler + stem))];
const wordAt = (seed: number): string => {
  const part = Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1;
  return vocabulary[Math.floor(vocabulary.length ** part) - 1] ?? 'plan';
};
const words = (seed: number, count: number): string => Array.from({ length: count }, (_none, at) => wordAt(seed * 1009 + at)).join(' ');

const published = '2026-09-01T08:00:00.000Z';

/** A published article of some 300 words, as a row of its table. */
export const inventedArticle = (at: number): object => ({
  documentId: `bench${String(at).padStart(19, '0')}`, title: `Invented ${words(at, 4)} ${at}`, slug: `invented-${at}`, summary: words(at + 7, 20), phase: 'all', force: 'good-practice', publishedAt: published, createdAt: published, updatedAt: published, locale: null,
  body: Array.from({ length: 6 }, (_none, paragraph) => (paragraph % 2 === 0 ? { type: 'heading', level: 2, children: [{ type: 'text', text: words(at * 31 + paragraph, 3) }] } : { type: 'paragraph', children: [{ type: 'text', text: words(at * 31 + paragraph, 90) }] })),
});

/** As in the register of schools: eight phases, most schools primary; two of five schools in one of 2,503 trusts. */
const phases = ['Primary', 'Primary', 'Secondary', 'Primary', 'Nursery', 'Primary', '16 plus', 'Primary', 'All-through', 'Primary', 'Middle deemed primary', 'Primary', 'Middle deemed secondary', 'Primary', 'Not applicable'];
const trustOf = (at: number): string => (at % 5 < 2 ? `Invented Trust ${at % 2503}` : '');
const places = ['Ambleton', 'Birchford', 'Coldwater', 'Dunmere', 'Eastbrook', 'Fernley', 'Gorsefield', 'Holmwick'];

export const inventedSchool = (at: number): object => ({
  urn: String(300_000 + at), name: `${['St Mary’s', 'Hill', 'Park', 'River', 'Old Mill', 'Oak'][at % 6]} ${words(at, 1)} ${['Primary', 'Secondary', 'Infant', 'Junior'][at % 4]} School ${at}`, town: places[at % places.length], postcode: `ZZ${at % 90} ${at % 9}AA`, status_code: '1', status_name: 'Open', phase_name: phases[at % phases.length], trust_name: trustOf(at), la_code: '999', la_name: 'Exampleshire (invented)',
});

/** What somebody might look for: one word, several, a synonym, a slip, nothing that is there. */
export const searches: readonly string[] = ['attendance', 'pupil premium', 'designated teacher', 'LAC', 'transition college', 'suspention', 'reading writing', 'exclusion policy', 'voice of the child', 'transfer of records', 'timetable meeting target', 'speech therapy', 'qqqqzzzz', 'what do I do when a child moves school', 'PP+', 'governor report', 'homework', 'adoption guardian', 'carers interview', 'budgett'];
export const schoolSearches: readonly string[] = ['school', 'st marys', 'primary school', 'ambleton', 'old mill junior', '300123', 'ZZ12', 'river fernley secondary'];
