import { changesOf } from './changes';
import type { Entry } from './entries';
import { atomOf } from './feed';
import type { SiteDutyNews } from './options';
import { aSiteDuty } from './testing/a-site-duty';

const anEntry = (slug: string, more: Partial<Entry> = {}): Entry => ({ documentId: `d-${slug}`, slug, title: `Title of ${slug}`, summary: 'A summary', body: null, updatedAt: '2026-10-01T10:00:00.000Z', ...more });
const published = {
  guidance: [anEntry('unchanged'), anEntry('changed', { changed_on: '2026-10-20', change_note: 'Ten days, not five' }), anEntry('later', { changed_on: '2026-12-24' })],
  policies: [anEntry('policy', { in_force_from: '2026-09-01' })],
  news: [anEntry('news', { published_on: '2026-11-01' })],
};
const place = { publicUrl: 'https://portal.example.org', serviceName: 'Virtual School' };

test('what changed stands with the latest first, and nothing from the future', () => {
  expect(changesOf(published, '2026-11-04').map(({ href, on }) => `${on} ${href}`)).toEqual(['2026-11-01 /news/news', '2026-10-20 /guidance/changed', '2026-09-01 /policies/policy']);
});

test('a duty that was confirmed or reworded says so; one of another school year, or that is gone, says nothing', () => {
  const all = [aSiteDuty('D01'), aSiteDuty('D02'), aSiteDuty('D03'), aSiteDuty('D04', { words: { schools: '', when: '', otherYear: 'No longer asked.' } })];
  const news: SiteDutyNews[] = [['D01', 'confirmed'], ['D02', 'reworded'], ['D04', 'reworded'], ['D99', 'reworded']].map(([code = '', how]) => ({ code, news: how as SiteDutyNews['news'], on: '2026-11-03', at: '2026-11-03T10:00:00.000Z' }));
  expect(changesOf({ guidance: [], policies: [], news: [], duties: { all, news } }, '2026-11-04').map(({ href, on, note }) => [href, on, note])).toEqual([
    ['/duties/d01', '2026-11-03', 'New in the list of duties. The law says. Source: An Act.'], ['/duties/d02', '2026-11-03', 'In new words. The law says. Source: An Act.'],
  ]);
  expect(changesOf({ guidance: [], policies: [], news: [], duties: { all, news } }, '2026-11-02')).toEqual([]);
});

test('guidance says what is different', () => {
  expect(changesOf(published, '2026-11-04').find(({ kind }) => kind === 'guidance')?.note).toBe('Ten days, not five');
});

describe('the feed', () => {
  const feed = atomOf(changesOf(published, '2026-11-04'), place);

  test('says who it is, where it is and when it last changed', () => {
    expect(feed).toContain('<link rel="self" href="https://portal.example.org/changes.atom"/>');
    expect(feed).toContain('<id>tag:portal.example.org,2026-01-01:changes</id>');
    expect(feed).toContain('<updated>2026-11-01T12:00:00.000Z</updated>');
  });

  test('names each change by what outlives its address', () => {
    expect(feed).toContain('<id>tag:portal.example.org,2026-01-01:guidance/d-changed/2026-10-20</id>');
    const renamed = atomOf(changesOf({ ...published, guidance: [anEntry('renamed', { documentId: 'd-changed', changed_on: '2026-10-20' })] }, '2026-11-04'), place);
    expect(renamed).toContain('<id>tag:portal.example.org,2026-01-01:guidance/d-changed/2026-10-20</id>');
  });

  test('shows the words of an editor as words', () => {
    const odd = atomOf(changesOf({ guidance: [], policies: [], news: [anEntry('odd', { title: 'A < B & ]]> \u0000c', published_on: '2026-11-01' })] }, '2026-11-04'), place);
    expect(odd).toContain('A &lt; B &amp; ]]&gt; c');
    expect(odd).not.toContain('\u0000');
  });

  test('is a feed without any change too', () => {
    expect(atomOf([], place)).toContain('<updated>2026-01-01T12:00:00.000Z</updated>');
  });
});
