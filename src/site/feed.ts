import { Feed } from 'feed';
import type { Change } from './changes';

const mostInFeed = 50;

/** A name that outlives every change of an address (RFC 4151): the host, the day from which it is ours, and what it is. */
const tagOf = (publicUrl: string, { kind, ref, on }: Change): string => `tag:${new URL(publicUrl).hostname},2026-01-01:${kind}/${ref}/${on}`;
/** The package writes titles and summaries as HTML; ours are text. What XML cannot hold is left out. */
const asHtml = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** What changed, as Atom (RFC 4287). Without any change the feed is as old as the software's first year. */
export const atomOf = (changes: readonly Change[], { publicUrl, serviceName }: { publicUrl: string; serviceName: string }): string => {
  const feed = new Feed({
    id: `tag:${new URL(publicUrl).hostname},2026-01-01:changes`,
    title: `What changed – ${serviceName}`,
    description: 'Guidance, duties, policies and news of the Virtual School',
    language: 'en-GB',
    link: `${publicUrl}/changes`,
    feedLinks: { atom: `${publicUrl}/changes.atom` },
    copyright: '',
    author: { name: serviceName, link: `${publicUrl}/` },
    updated: noon(changes[0]?.on ?? '2026-01-01'),
    generator: 'Virtual School Portal',
  });
  for (const change of changes.slice(0, mostInFeed)) feed.addItem({ id: tagOf(publicUrl, change), title: asHtml(change.title), link: `${publicUrl}${change.href}`, description: asHtml(change.note), date: noon(change.on), published: noon(change.on) });
  return feed.atom1();
};
