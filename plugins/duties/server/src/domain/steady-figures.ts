import { figureGroups, isShown, toldKinds, type FigureGroup, type Figures } from './figures';

/** What an issued report showed, each group with the day of its figures; a group that was not shown is absent. */
export type ShownFigures = { [G in FigureGroup]?: { day: string; figures: Figures[G] } };
/** Groups that show earlier figures, and of which day. */
export type AsOf = Partial<Record<FigureGroup, string>>;

/** A number that a reader may know, and of how many pupils it speaks. */
type Measure = { value: number; pupils: number };
const ofPupils = (...counts: readonly number[]): Measure[] => counts.map((count) => ({ value: count, pupils: count }));

const measures: { [G in FigureGroup]: (figures: Figures[G]) => Measure[] } = {
  pupils: ({ lookedAfter, withSen }) => ofPupils(lookedAfter, ...(withSen === undefined ? [] : [withSen, lookedAfter - withSen])),
  plans: ({ plans, due, onTime }) => ofPupils(plans, due, onTime, due - onTime, plans - due), // a share says them too
  premium: ({ askedPence, agreedPence, asking, agreed, short }) => [{ value: askedPence, pupils: asking }, { value: agreedPence, pupils: agreed }, { value: askedPence - agreedPence, pupils: short }],
  told: ({ times, pupils }) => toldKinds.flatMap((kind) => [...ofPupils(times[kind]), { value: times[kind], pupils: pupils[kind] }]), // one suspension more is one pupil's
};

/** A difference tells nothing, or it comes from five pupils at least. */
const isApart = (now: Measure, before: Measure): boolean => now.value === before.value || Math.abs(now.pupils - before.pupils) >= 5;

const mayFollow = <G extends FigureGroup>(group: G, now: Figures[G], before: Figures[G]): boolean => {
  const [ours, theirs] = [measures[group](now), measures[group](before)];
  return ours.every((measure, at) => { const other = theirs[at]; return !other || isApart(measure, other); });
};

type Steady<F> = F & { asOf?: AsOf };

const steadyGroup = <F extends Figures, G extends FigureGroup>(facts: Steady<F>, group: G, earlier: readonly ShownFigures[]): Steady<F> => {
  if (!isShown[group](facts)) return facts;
  const near = earlier.flatMap((each) => each[group] ?? []).filter(({ figures }) => !mayFollow(group, facts[group], figures)).at(-1);
  return near ? { ...facts, [group]: near.figures, asOf: { ...facts.asOf, [group]: near.day } } : facts;
};

/**
 * What may be shown to somebody who keeps every report that was issued this school year (`earlier`, the first first): a
 * group as it is now only where no difference to an issued one speaks of one to four pupils, else as it was in the last of
 * those that it is too near to: what was shown may be shown again. A group that is too small to be shown stays hidden.
 * Source: docs/rules/small-numbers.md, rule 7.
 */
export const steadyFigures = <F extends Figures>(facts: Steady<F>, earlier: readonly ShownFigures[]): Steady<F> =>
  figureGroups.reduce<Steady<F>>((steady, group) => steadyGroup(steady, group, earlier), facts);

/** What a report with these figures shows, to be kept beside it. */
export const shownFigures = (facts: Figures & { day: string; asOf?: AsOf }): ShownFigures =>
  Object.fromEntries(figureGroups.filter((group) => isShown[group](facts)).map((group) => [group, { day: facts.asOf?.[group] ?? facts.day, figures: facts[group] }]));
