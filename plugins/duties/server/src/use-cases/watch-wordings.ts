import { noticed } from '../domain/wording-news';
import type { DutyNeeds } from './needs';

/**
 * Notices that an editor has confirmed a duty, or published it in other words, and says so once. It compares what is
 * published with what was: no hook on saving, so it works whichever way and on whichever node the words were changed.
 */
export const watchWordings = async ({ catalogue, wordings, outbox }: Pick<DutyNeeds, 'catalogue' | 'wordings' | 'outbox'>): Promise<string[]> => {
  const different = noticed(await catalogue.all(), await wordings.known());
  await wordings.keep(different);
  const codes = (...news: unknown[]): string[] => different.filter((each) => news.includes(each.news)).map(({ code }) => code);
  const [changed, reworded] = [codes('confirmed', 'reworded'), codes('reworded')];
  if (changed.length > 0) await outbox.emit('duties.catalogue-changed', { codes: changed });
  if (reworded.length > 0) await outbox.emit('duties.wording-changed', { codes: reworded });
  return reworded;
};
