import type { DutyNeeds } from './needs';

/**
 * Notices that an editor has published a duty in other words, and says so once. It compares what is published with what
 * was: no hook on saving, so it works whichever way and on whichever node the words were changed.
 */
export const watchWordings = async ({ catalogue, wordings, outbox }: Pick<DutyNeeds, 'catalogue' | 'wordings' | 'outbox'>): Promise<string[]> => {
  const known = await wordings.known();
  const different = (await catalogue.all()).filter(({ code, wording }) => known.get(code) !== wording);
  await wordings.keep(different);
  const changed = different.filter(({ code }) => known.has(code)).map(({ code }) => code);
  if (changed.length > 0) await outbox.emit('duties.wording-changed', { codes: changed });
  return changed;
};
