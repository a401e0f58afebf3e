import type { Answers } from '@virtual-school/portal-kit';
import { nameOf, type Duty } from './duty';

/** On the one page of a school without such a pupil, one answer counts for both: usually the same person holds both posts. */
const alsoFor: Readonly<Record<string, string>> = { D01: 'D02' };

export const partnerOf = (duty: Duty, duties: readonly Duty[]): Duty | undefined => duties.find(({ code }) => code === alsoFor[duty.code]);

/** The duties that are asked one by one when pairs are asked together. */
export const askedTogether = (duties: readonly Duty[]): Duty[] => {
  const partners = new Set(duties.flatMap((duty) => partnerOf(duty, duties)?.code ?? []));
  return duties.filter(({ code }) => !partners.has(code));
};

/** The answers with those of each pair written to both. */
export const withPartners = (duties: readonly Duty[], answers: Answers): Answers => {
  const copies = duties.flatMap((duty) => {
    const partner = partnerOf(duty, duties);
    if (!partner) return [];
    const [from, to] = [nameOf(duty), nameOf(partner)];
    return Object.entries(answers).filter(([name]) => new RegExp(`^${from}([A-Z]|$)`).test(name)).map(([name, answer]) => [name.replace(from, to), answer] as const);
  });
  return { ...answers, ...Object.fromEntries(copies) };
};
