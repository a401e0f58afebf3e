import { fixedPaths, folders, type PublicUid } from './addresses';
import { doors } from './doors';
import { isOut } from './entries';
import type { Needs } from './page';
import { fixedPages } from './pages/plain';

type Place = { path: string; changed?: string };

const mostPlaces = 50_000; // of one file (sitemaps.org)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Events come and go by their dates, so the plugin that takes the bookings says which are there. */
const events: PublicUid = 'api::training-event.training-event';

/** Every public page with an address of its own. Schools are left out: the register has its own site. */
export const placesOf = async ({ entries, duties, training }: Pick<Needs, 'entries' | 'duties' | 'training'>, today: string): Promise<Place[]> => {
  const fixed = [...fixedPaths, ...doors.map(({ audience }) => `/for/${audience}`), ...Object.keys(fixedPages).map((slug) => `/${slug}`)].map((path) => ({ path }));
  const types = (Object.entries(folders) as [PublicUid, string][]).filter(([uid, folder]) => folder !== '' && uid !== events);
  const written = await Promise.all(types.map(async ([uid, folder]) => (await entries.all(uid)).filter((entry) => isOut(entry, today)).map(({ slug, updatedAt }) => ({ path: `${folder}/${slug}`, changed: updatedAt.slice(0, 10) }))));
  const asked = (await duties(today)).filter(({ words }) => !words.otherYear).map(({ slug, changedAt }) => ({ path: `/duties/${slug}`, changed: changedAt.slice(0, 10) }));
  const coming = (await training().coming()).map(({ slug }) => ({ path: `${folders[events]}/${slug}` }));
  return [...fixed, ...written.flat(), ...coming, ...asked];
};

export const sitemapOf = (places: readonly Place[], publicUrl: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.slice(0, mostPlaces).map(({ path, changed }) => `<url><loc>${escaped(publicUrl + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`).join('\n')}\n</urlset>\n`;

/** The portal and the admin panel have nothing for search engines. Answers to a search are asked for, not crawled. */
export const robotsOf = (publicUrl: string): string => `User-agent: *\nDisallow: /portal\nDisallow: /admin\nDisallow: /api\nDisallow: /preview\nDisallow: /search?\nDisallow: /schools?\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
