import type { Core } from '@strapi/strapi';
import type { Io } from './lib/run-import';

type Found = { page_type: string; page_slug: string; url: string; reason: string };
type Report = { pages: number; links: number; asked: number; unasked: number; broken: Found[] };
type Jobs = { runOrFollow(type: string, payload: Record<string, unknown>, report: Io): Promise<Record<string, unknown>> };

export const help = `npm run check:links

Looks at every link of every published page: guidance, training and its events, duties, policies,
news, questions and pages.
Links to our own pages and files are looked up. Addresses of other sites are looked at for their shape;
with LINK_CHECK_EXTERNAL=on each is also asked whether its page is there.

What is broken also stands in the admin panel, under "Broken link". A portal that runs does this once a day.
Safe to run again. Exit code: 0 every link leads somewhere, 1 some do not, 2 wrong options.`;

const print = ({ pages, links, asked, unasked, broken }: Report, io: Io): void => {
  for (const { page_type, page_slug, url, reason } of broken) io.line(`${page_type} ${page_slug}: ${url}\n  ${reason}`);
  io.line(`${broken.length === 0 ? 'Every link leads somewhere' : `${broken.length} of ${links} links lead nowhere`}: ${pages} pages with ${links} links.`);
  if (unasked > 0) io.line(asked > 0 ? `${asked} addresses of other sites were asked, ${unasked} were not reached in a minute.` : `${unasked} addresses of other sites were not asked (LINK_CHECK_EXTERNAL is not "on").`);
};

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    if (args.length > 0) {
      io.line('This command has no options.\n');
      io.line(help);
      return 2;
    }
    const jobs = strapi.plugin('school-portal').service('jobs') as Jobs;
    const report = (await jobs.runOrFollow('cms.check-links', {}, io)) as unknown as Report;
    print(report, io);
    return report.broken.length > 0 ? 1 : 0;
  },
};
