import type { Answers, Section } from '@virtual-school/portal-kit';
import { areaTitles, type Area } from '../domain/areas';
import { answersOf, nameOf, type Duty } from '../domain/duty';
import type { Known } from '../domain/known';
import { askedTogether, partnerOf } from '../domain/together';
import { wordsShown, type WordsShown } from '../domain/words-shown';
import { dutiesSection } from '../forms/duty-questions';
import { allAnswers, type FoundReturn } from './find-return';

/** One page of duties: an area, or the whole of a short return. `version`: of the area, or of all areas that stand on the page, counted together. */
export type Sheet = { name: string; title: string; section: Section; duties: readonly Duty[]; answers: Answers; version: number; carried: readonly string[]; isWhole: boolean };

export const areaSheet = ({ duties, record }: FoundReturn, area: Area): Sheet | undefined => {
  const own = duties.filter((duty) => duty.area === area);
  const kept = record.areas.get(area);
  if (own.length === 0) return undefined;
  return { name: area, title: areaTitles[area], section: dutiesSection(area, areaTitles[area], own), duties: own, answers: answersOf(own, kept?.answers ?? {}), version: kept?.version ?? 0, carried: kept?.carried ?? [], isWhole: false };
};

/** The duties that a page writes: those on it, and on the short page those that count with them. */
export const writtenBy = ({ duties }: Pick<FoundReturn, 'duties'>, sheet: Pick<Sheet, 'duties' | 'isWhole'>): Duty[] => [...sheet.duties, ...(sheet.isWhole ? sheet.duties.flatMap((duty) => partnerOf(duty, duties) ?? []) : [])];

/** The words that a page of duties shows. */
export const shownOn = (found: Pick<FoundReturn, 'duties' | 'current'>, sheet: Pick<Sheet, 'duties' | 'isWhole'>): WordsShown => wordsShown(writtenBy(found, sheet), found.current);

/** Rises by every save of an answer on the page, and by nothing else: a file that was added is nobody's answer. */
const versionOf = ({ areas }: FoundReturn['record'], duties: readonly Duty[]): number =>
  [...new Set(duties.map(({ area }) => area))].reduce((sum, area) => sum + (areas.get(area)?.version ?? 0), 0);

export const shortSheet = ({ duties, record }: FoundReturn): Sheet => {
  const asked = askedTogether(duties);
  const version = versionOf(record, writtenBy({ duties }, { duties: asked, isWhole: true }));
  const title = 'The questions for a school without such a pupil';
  return { name: 'short', title, section: dutiesSection('short', title, asked), duties: asked, answers: answersOf(asked, allAnswers(record)), version, carried: [...record.areas.values()].flatMap(({ carried }) => carried), isWhole: true };
};

/** What stands in the boxes: what was answered, and for the rest what the portal knows. */
export const filledIn = ({ duties, answers }: Pick<Sheet, 'duties' | 'answers'>, known: ReadonlyMap<string, Known>): Answers => ({
  ...Object.fromEntries(duties.flatMap((duty) => {
    const answer = known.get(duty.code)?.answer;
    return answer ? [[nameOf(duty), answer] as const] : [];
  })),
  ...answers,
});
