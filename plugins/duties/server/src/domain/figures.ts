import { shownCount, shownTable } from './suppression';

/** What a school can tell through the portal. */
export type Told = { suspensions: number; exclusions: number; risks: number; partTimeTimetables: number; absences: number };
export const toldKinds = ['suspensions', 'exclusions', 'risks', 'partTimeTimetables', 'absences'] as const satisfies readonly (keyof Told)[];

/** The figures of a report that are about pupils, in the groups in which they are shown, or not. Money in pence. */
export type Figures = {
  /** `withSen` is absent until the plans say it of every child. */
  pupils: { lookedAfter: number; withSen?: number };
  /** `due`: those whose school part is signed, or whose day is past. */
  plans: { term: string; plans: number; due: number; onTime: number };
  /** `asking`, `agreed`, `short`: of how many children an amount is asked for, is agreed, and is agreed less than asked. */
  premium: { askedPence: number; agreedPence: number; asking: number; agreed: number; short: number };
  /** Since the school year began: how often, and of how many different pupils. */
  told: { times: Told; pupils: Told };
};
export type FigureGroup = keyof Figures;
export const figureGroups = ['pupils', 'plans', 'premium', 'told'] as const satisfies readonly FigureGroup[];

const isNothing = ({ times }: Figures['told']): boolean => toldKinds.every((kind) => times[kind] === 0);
const areShown = (counts: readonly number[]): boolean => shownTable(counts) !== undefined;

/** May this group be shown beside the others as they are shown? Source: docs/rules/small-numbers.md, rules 1 to 6. */
export const isShown: Readonly<Record<FigureGroup, (figures: Figures) => boolean>> = {
  pupils: ({ pupils }) => shownCount(pupils.lookedAfter) !== undefined,
  plans: ({ pupils, plans }) => plans.plans === 0 || areShown([plans.plans, Math.abs(pupils.lookedAfter - plans.plans)]),
  premium: ({ pupils, plans, premium: { askedPence, agreedPence, asking, agreed, short } }) =>
    plans.plans > 0 && Boolean(shownCount(pupils.lookedAfter)) && areShown([asking, agreed, Math.abs(asking - agreed), short, Math.abs(asking - short)]) && (askedPence === 0 || asking > 0) && (agreedPence === 0 || agreed > 0),
  told: ({ pupils, told }) =>
    isNothing(told) || toldKinds.every((kind) => areShown([told.times[kind], told.pupils[kind], Math.abs(pupils.lookedAfter - told.pupils[kind])]) && (told.times[kind] === 0 || told.pupils[kind] > 0)),
};
