import type { DocumentModel } from '@virtual-school/portal-kit';

/** What search answers, as the site shows it; made by src/search. */
export type Piece = { text: string; marked: boolean };
export type Found = { kind: string; address: string; title: readonly Piece[]; excerpt: readonly Piece[]; audiences: readonly string[] };
export type SearchAnswer = { counts: Readonly<Record<string, number>>; total: number; page: number; pages: number; results: readonly Found[]; corrected?: string; isLoose: boolean };
export type SearchOrder = {
  text: string; kind?: string; audience?: string; page: number;
  /** Is this entry there for the public today? What is not is neither shown nor counted. */
  isThere: (hit: { kind: string; address: string }) => boolean;
};

/** A school of the national register, as far as it is public. */
export type PublicSchool = {
  urn: string; name: string; phase?: string; kind?: string; open: boolean; openedOn?: string; closedOn?: string; street?: string; locality?: string; town?: string; county?: string; postcode?: string; authority?: string; trust?: string; lowAge?: number; highAge?: number; website?: string; telephone?: string; successor?: string;
};
export type SchoolFinder = {
  /** By words of the name or town, by URN, or by the first half of a postcode or all of it. Twenty a page, at most 500 in all. */
  find(text: string, page: number): Promise<{ schools: readonly PublicSchool[]; total: number; page: number; pages: number }>;
  byUrns(urns: readonly string[]): Promise<ReadonlyMap<string, PublicSchool>>;
};

/** What the plugin training tells of its events; handed in, because public pages know no plugin. */
export type SiteEvent = {
  id: string; slug: string; title: string; summary: string; topic: string; topicTitle: string; audiences: readonly string[]; startsAt: string; endsAt: string; when: readonly string[]; place?: string; isOnline: boolean; trainer?: string;
  cost: string; terms: string; closesOn?: string; placesLeft: number; waiting: number; isOpen: boolean; isCancelled: boolean;
};
export type TrainingCatalogue = {
  coming(): Promise<SiteEvent[]>;
  find(slug: string): Promise<(SiteEvent & { body: unknown }) | undefined>;
  certificate(code: string): Promise<{ title: string; when: readonly string[]; authority: string } | undefined>;
};

export type Named = { name: string; title: string };
/** What the plugin duties tells of a published duty; handed in like the events. */
export type SiteDuty = {
  code: string; slug: string; area: Named; wording: string; force: Named; owedBy: Named; source: { text: string; url?: string; date?: string };
  /** The kinds of school it is for, each with how strongly it binds there. */
  schools: readonly (Named & { force: Named })[];
  /** What makes it asked, one or more: `always`, a kind of pupil, or `event`. */
  asks: readonly Named[];
  /** Sentences. `otherYear` is said of a duty that is not one of this school year. */
  words: { schools: string; elsewhere?: string; when: string; otherYear?: string };
  asked: boolean; evidence?: string; help?: string; guidanceSlug?: string;
  /** The instant at which an editor last changed it. */
  changedAt: string;
};
/** A duty that was confirmed or reworded: the day, and the instant, at which it was noticed. */
export type SiteDutyNews = { code: string; news: 'confirmed' | 'reworded'; on: string; at: string };

/** An unpublished duty, or the boxes that an editor still has to fill. */
export type DutyDraft = { duty: SiteDuty } | { missing: readonly string[] };

/** All that the public site needs from elsewhere; handed in by src/index.ts. */
export type SiteOptions = {
  assets: () => { css: string; js: string };
  serviceName: string;
  demo: boolean;
  /** Without a slash at its end: canonical links, the feed and the map of the site. */
  publicUrl: string;
  /** yyyy-mm-dd in London. */
  today: () => string;
  /** Another number whenever an editor has changed something. */
  version: () => Promise<number>;
  search: (order: SearchOrder) => Promise<SearchAnswer>;
  schools: SchoolFinder;
  /** On this day, in the order of their codes. */
  duties: (today: string) => Promise<readonly SiteDuty[]>;
  /** Which duties were confirmed or reworded since the catalogue began. */
  dutyNews: () => Promise<readonly SiteDutyNews[]>;
  training: () => TrainingCatalogue;
  drawPdf: (model: DocumentModel) => Promise<Buffer>;
};
