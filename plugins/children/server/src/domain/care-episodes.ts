/** One row of care history as the national return counts it. `dec` and `rec` are there once it has ended. */
export type Episode = {
  decom: string;
  rne?: string;
  ls?: string;
  cin?: string;
  place?: string;
  placeProvider?: string;
  dec?: string;
  rec?: string;
  reasonPlaceChange?: string;
  placementUrn?: string;
};

const begun = (episodes: readonly Episode[], day: string): Episode[] =>
  episodes.filter((episode) => episode.decom <= day).sort((a, b) => (a.decom < b.decom ? -1 : 1));

/** The day on which the child started to be looked after: DECOM of the latest episode with reason S. Source: SSDA903 guide. */
export const inCareSince = (episodes: readonly Episode[], day: string): string | undefined => begun(episodes, day).filter((episode) => episode.rne === 'S').at(-1)?.decom;

/** The episode in force on that day: the latest that has begun and not ended. */
export const openEpisode = (episodes: readonly Episode[], day: string): Episode | undefined =>
  begun(episodes, day).filter((episode) => !episode.dec || episode.dec > day).at(-1);

/**
 * The day on which care ended: DEC of the latest episode, where none is in force and it did not end with X1, which says
 * that another episode follows.
 */
export const leftCareOn = (episodes: readonly Episode[], day: string): string | undefined => {
  if (openEpisode(episodes, day)) return undefined;
  const last = begun(episodes, day).at(-1);
  return last && last.rec !== undefined && last.rec !== 'X1' ? last.dec : undefined;
};

export type EpisodeFault = 'overlaps' | 'two-open';
export type Clash = { at: number; fault: EpisodeFault };

/** Episodes that cannot both be true: one begins before the one before it has ended. By place in the list as given. */
export const clashes = (episodes: readonly Episode[]): Clash[] => {
  const inOrder = episodes.map((episode, at) => ({ episode, at })).sort((a, b) => (a.episode.decom < b.episode.decom ? -1 : 1));
  return inOrder.flatMap(({ episode, at }, place): Clash[] => {
    const before = inOrder[place - 1]?.episode;
    if (!before) return [];
    if (!before.dec) return [{ at, fault: 'two-open' }];
    return before.dec > episode.decom ? [{ at, fault: 'overlaps' }] : [];
  });
};
