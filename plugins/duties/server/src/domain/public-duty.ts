import { factsThatAsk, type FactName } from './applies';
import { areaTitles } from './areas';
import { nameOf, type Duty, type Force } from './duty';
import { elsewhereWords, otherYearWords, schoolsWords, whenWords } from './duty-words';
import { forceAt, forceTitles, kindWords, owedByWords, pupilWords, sourceLine } from './labels';

/** A code and its words. */
export type Named = { name: string; title: string };

/**
 * A published duty as everybody may read it, in words: to show it, nothing else has to be known.
 *
 * Source: docs/rules/duties.md, rules 1 to 4.
 */
export type PublicDuty = {
  code: string;
  /** The end of its address: 'd65a'. */
  slug: string;
  area: Named;
  wording: string;
  force: Named;
  owedBy: Named;
  source: { text: string; url?: string; date?: string };
  /** The kinds of school it is for, each with how strongly it binds there. */
  schools: readonly (Named & { force: Named })[];
  /** What makes it asked, one or more: 'always', a kind of pupil, or 'event'. */
  asks: readonly Named[];
  words: {
    schools: string;
    /** Which kinds of schools it binds otherwise, and how. */
    elsewhere?: string;
    when: string;
    /** Said of a duty that is not one of this school year. */
    otherYear?: string;
  };
  /** False: shown under "Also worth knowing", and asked of nobody. */
  asked: boolean;
  evidence?: string;
  help?: string;
  guidanceSlug?: string;
  /** The instant at which an editor last changed it. */
  changedAt: string;
};

const forceNamed = (name: Force): Named => ({ name, title: forceTitles[name] });
const kebab = (name: FactName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const asksOf = ({ when }: Duty): Named[] => {
  if (when === 'always') return [{ name: 'always', title: 'Always, of every school' }];
  if (when === 'event') return [{ name: 'event', title: 'Only when something happens' }];
  return factsThatAsk(when).map((fact) => ({ name: kebab(fact), title: `Only with ${pupilWords[fact]}` }));
};

/** `year`: the school year, by its first calendar year. */
export const publicDuty = (duty: Duty, year: number): PublicDuty => ({
  code: duty.code, slug: nameOf(duty), area: { name: duty.area, title: areaTitles[duty.area] }, wording: duty.wording,
  force: forceNamed(duty.force), owedBy: { name: duty.owedBy, title: owedByWords[duty.owedBy] },
  source: { text: sourceLine(duty), url: duty.source.url, date: duty.source.date },
  schools: duty.kinds.map((kind) => ({ name: kind, title: kindWords[kind], force: forceNamed(forceAt(duty, kind)) })), asks: asksOf(duty),
  words: { schools: schoolsWords(duty), elsewhere: elsewhereWords(duty), when: whenWords(duty), otherYear: otherYearWords(duty, year) },
  asked: duty.asked, evidence: duty.evidenceHint, help: duty.help, guidanceSlug: duty.guidanceSlug, changedAt: duty.changedAt,
});
