import type { DocumentModel } from '@virtual-school/portal-kit';
import { checkCode, readable, sha256 } from '../domain/fingerprint';
import { aDocument, aLongPlan, newFaces, saying, sentence } from '../testing/documents';
import { bookmarksOf, checkWithQpdf, fontsOf, infoOf, objectsOf, structureOf, textOf, xmpOf } from '../testing/pdf-tools';
import { render } from './render';

const faces = newFaces();
const draw = (model: DocumentModel) => render(faces, model);
const pagesOf = (bytes: Buffer): number => Number(infoOf(bytes).Pages);

describe('a long plan', () => {
  const model = aLongPlan();
  let bytes: Buffer;
  beforeAll(async () => (bytes = await draw(model)));

  test('is a sound file', () => {
    expect(checkWithQpdf(bytes)).toContain('No syntax or stream encoding errors found');
  });

  test('is tagged, has its title, and holds nothing that runs', () => {
    expect(infoOf(bytes)).toMatchObject({ Title: model.title, Tagged: 'yes', Suspects: 'no', Form: 'none', JavaScript: 'no', Encrypted: 'no', 'Page size': '595.28 x 841.89 pts (A4)' });
    expect(pagesOf(bytes)).toBeGreaterThanOrEqual(6);
    const names = [...objectsOf(bytes).values()].flatMap((each) => Object.keys(each ?? {}));
    for (const never of ['/OpenAction', '/AA', '/JS', '/EmbeddedFiles', '/AcroForm', '/Launch']) expect(names).not.toContain(never);
  });

  test('brings its fonts, with the letters that their glyphs stand for', () => {
    const fonts = fontsOf(bytes);
    expect(fonts.map((font) => font.name).sort()).toEqual(['NotoSans-Bold', 'NotoSans-Regular']);
    for (const font of fonts) expect(font).toMatchObject({ embedded: 'yes', subset: 'yes', unicode: 'yes' });
  });

  test('says to a reader what PDF/UA wants to be said', () => {
    const objects = objectsOf(bytes);
    const at = (value: unknown) => (typeof value === 'string' && objects.get(`obj:${value}`)) || value;
    const catalog = [...objects.values()].find((each) => each?.['/Type'] === '/Catalog') ?? {};
    expect(catalog['/Lang']).toBe('u:en-GB');
    expect(at(catalog['/MarkInfo'])).toMatchObject({ '/Marked': true });
    expect(at(catalog['/ViewerPreferences'])).toMatchObject({ '/DisplayDocTitle': true });
    const pages = [...objects.values()].filter((each) => each?.['/Type'] === '/Page');
    expect(pages).toHaveLength(pagesOf(bytes));
    for (const each of pages) expect(each['/Tabs']).toBe('/S');
  });

  test('claims PDF/UA-1 in its metadata, with title, language and day', () => {
    const xmp = xmpOf(bytes);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(`>${model.title}<`);
    expect(xmp).toContain('<rdf:li>en-GB</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-03T00:00:00Z</xmp:CreateDate>');
  });

  test('has bookmarks that are nested as its headings are', () => {
    expect(bookmarksOf(bytes)).toEqual([
      {
        title: model.title,
        kids: [
          { title: 'The child', kids: [] },
          { title: 'School part', kids: [{ title: 'What the child says', kids: [] }, { title: 'Targets', kids: [{ title: 'Notes', kids: [] }] }] },
          { title: 'Care part', kids: [] },
        ],
      },
    ]);
  });

  test('says on every page which document it is, and which page of how many', () => {
    const count = pagesOf(bytes);
    for (let page = 1; page <= count; page += 1) {
      const text = textOf(bytes, { page });
      expect(text).toContain(`Page ${page} of ${count}`);
      expect(text).toMatch(/Reference EX-AB12CD34\s+Version 3\.2\.7\s+Made for Social care/);
      expect(text).toContain(`Check code ${readable(checkCode(model))}`);
      expect(text).toContain(model.title);
      expect(text).not.toContain('not agreed');
    }
  });
});

test('a draft says so on every page, and carries no check code', async () => {
  const bytes = await draw(aLongPlan({ draft: 'Draft,\nnot agreed' }));
  const count = pagesOf(bytes);
  expect(count).toBeGreaterThanOrEqual(6);
  for (let page = 1; page <= count; page += 1) expect(textOf(bytes, { page })).toContain('Draft, not agreed');
  expect(textOf(bytes)).not.toContain('Check code');
});

test('everything is in the structure tree under the element that it is', async () => {
  const bytes = await draw(aDocument({
    blocks: [
      { kind: 'heading', level: 1, text: 'School part' },
      { kind: 'paragraph', text: 'First\nSecond' },
      { kind: 'paragraph', tone: 'quote', text: 'I like otters' },
      { kind: 'list', items: ['One'] },
      { kind: 'facts', rows: [{ term: 'Carer', text: ['Invented Carer'], note: 'From last time' }] },
      { kind: 'table', caption: 'Targets', header: ['Target', 'Who'], rows: [['Read', 'Teacher']] },
    ],
  }));
  const outline = structureOf(bytes).map(({ depth, type, text }) => `${' '.repeat(depth)}${type}${text && `: ${text}`}`);
  expect(outline).toEqual([
    'Document', ' H1: Personal education plan, autumn term 2026', ' P: Reference EX-AB12CD34', ' P: Version 3.2.7', ' P: Made for Social care', ' P: Date 3 November 2026',
    ' H2: School part', ' P: First', ' P: Second',
    ' BlockQuote', '  P: I like otters',
    ' L', '  LI', '   Lbl: •', '   LBody: One',
    ' L', '  LI', '   Lbl: Carer', '   LBody', '    P: Invented CarerFrom last time',
    ' Table', '  Caption: Targets', '  THead', '   TR', '    TH: Target', '    TH: Who', '  TBody', '   TR', '    TH: Read', '    TD: Teacher',
  ]);
});

test('headers of a table say whether they head a column or a row', async () => {
  const objects = [...objectsOf(await draw(aDocument({ blocks: [{ kind: 'table', caption: 'Targets', header: ['Target', 'Who'], rows: [['Read', 'Teacher']] }] }))).values()];
  const scopes = objects.filter((each) => each?.['/S'] === '/TH').map((each) => (each['/A'] as Record<string, string>)['/Scope']);
  expect(scopes.sort()).toEqual(['/Column', '/Column', '/Row']);
});

test('the head that a table repeats on its later pages is read out once', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Row ${at}`, 'Invented']);
  const bytes = await draw(aDocument({ blocks: [{ kind: 'table', caption: 'Long', header: ['Zebra heading', 'Other'], rows }] }));
  expect(pagesOf(bytes)).toBeGreaterThan(2);
  for (let page = 1; page <= pagesOf(bytes); page += 1) expect(textOf(bytes, { page })).toContain('Zebra heading');
  expect(structureOf(bytes).filter((node) => node.text.includes('Zebra heading'))).toHaveLength(1);
  expect(structureOf(bytes).filter((node) => node.type === 'TR')).toHaveLength(121);
});

test('a title with signs that mean something in XML is a title', async () => {
  const title = 'Plan of <A> & "B" (draft) \\ 1';
  const bytes = await draw(aDocument({ title, blocks: [] }));
  checkWithQpdf(bytes);
  expect(infoOf(bytes).Title).toBe(title);
  expect(xmpOf(bytes)).toContain('Plan of &lt;A&gt; &amp; &quot;B&quot;');
});

test('the same model gives the same bytes: drawn again, with other faces, and after other documents', async () => {
  const model = aLongPlan({ blocks: [...aLongPlan().blocks, { kind: 'paragraph', text: 'fine office لا إله Sea Solo zoo' }] });
  const first = sha256(await draw(model));
  await draw(saying('ﬁne oﬃce ﻻ Ōtautahi ﬁ', 'Ǻǻ ṩ ệ'));
  expect(sha256(await draw(model))).toBe(first);
  expect(sha256(await render(newFaces(), model))).toBe(first);
});

test.each<[string, Partial<DocumentModel>]>([
  ['one letter', { blocks: [{ kind: 'paragraph', text: `${sentence}.` }] }],
  ['the version', { version: '3.2.8' }],
  ['the day', { date: '2026-11-04' }],
  ['being a draft', { draft: 'Draft, not agreed' }],
])('other bytes for another document: %s', async (_, change) => {
  expect(sha256(await draw(aDocument(change)))).not.toBe(sha256(await draw(aDocument())));
});
