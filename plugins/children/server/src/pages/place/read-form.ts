import { readDate, refuse, type Fields, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { nations } from '../../domain/roll-places';
import type { Destination } from '../../domain/school-move';

const text = z.string().trim().max(200, 'Enter at most 200 characters').optional();

/** As posted: `to` is a URN that the search found, 'provider' or 'none'. */
export const placeForm = z.strictObject({
  to: z.string({ error: 'Choose where the child goes' }).regex(/^(\d{6}|provider|none)$/, 'Choose where the child goes'),
  provider: text,
  nation: text,
  'from-day': text,
  'from-month': text,
  'from-year': text,
  version: z.string().regex(/^\d{1,9}$/).transform(Number),
});
export type PlaceForm = z.infer<typeof placeForm>;

const destinationOf = ({ to, provider, nation }: PlaceForm): Result<Destination> => {
  if (to === 'none') return { ok: true, value: { kind: 'none' } };
  if (to !== 'provider') return { ok: true, value: { kind: 'school', urn: to } };
  const problems = [
    ...(provider ? [] : [{ field: 'provider', message: 'Enter the name of the provider' }]),
    ...(nations.some((each) => each === nation) ? [] : [{ field: 'nation', message: 'Choose the nation of the provider' }]),
  ];
  return problems.length > 0 ? refuse('invalid', problems) : { ok: true, value: { kind: 'provider', provider: provider ?? '', nation: nation ?? '' } };
};

/** Where to and from when, or everything that is wrong at once. */
export const readPlaceForm = (form: PlaceForm): Result<{ to: Destination; from: string }> => {
  const fields: Fields = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value ?? '')]));
  const to = destinationOf(form);
  const day = readDate(fields, 'from', 'The first day');
  const from = day.ok && day.value === '' ? refuse('invalid', [{ field: 'from', message: 'Enter the first day at the new place' }]) : day;
  if (!to.ok || !from.ok) return refuse('invalid', [...(to.ok ? [] : to.problems ?? []), ...(from.ok ? [] : from.problems ?? [])]);
  return { ok: true, value: { to: to.value, from: from.value } };
};
