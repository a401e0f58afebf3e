import templates from './self-reviews.json';

/** A template as it is first written; the names are those of the content type. Levels and statements are lists here, one a line there. */
export type SeedSelfReview = {
  title: string; slug: string; introduction: string; for_whom: string; levels: readonly string[];
  groups: readonly { title: string; introduction: string; evidence: string; statements: readonly string[] }[];
};

/** Two templates in our own words: good practice, which rests on no source. */
export const seedTemplates = templates as readonly SeedSelfReview[];
