import type { Database } from '../contract';
import { wordsOfConcepts } from '../domain/concepts';
import { vocabularyOf, type Vocabulary } from '../domain/spelling';
import type { ContentVersion } from './content-version';

const mostWords = 20_000; // the most used ones: a few megabytes of memory, whatever is published

/** The words of all that is published, read again when something was. */
export const vocabularyIn = (database: Database, version: ContentVersion): (() => Promise<Vocabulary>) => {
  let kept: { version: number; words: Promise<Vocabulary> } | undefined;
  const read = async (): Promise<Vocabulary> => {
    const rows: { word: string; used: number }[] = await database.query()('site_search_words').orderBy('used', 'desc').limit(mostWords).select('word', 'used');
    return vocabularyOf([...new Map([...wordsOfConcepts.map((word) => [word, 1] as const), ...rows.map(({ word, used }) => [word, Number(used)] as const)])]);
  };
  return async () => {
    const current = await version.current();
    if (kept?.version !== current) {
      kept = { version: current, words: read() };
      kept.words.catch(() => (kept = undefined));
    }
    return kept.words;
  };
};
