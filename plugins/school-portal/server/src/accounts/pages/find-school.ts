import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { School, SchoolDirectory } from '../../contract';

const most = 6;
const described = (school: School): string => `${school.name}${school.town ? `, ${school.town}` : ''} (${school.urn})`;

/** One open school by its URN or by part of its name or town; when several fit, the message names them. */
export const findSchool = async (schools: Pick<SchoolDirectory, 'find' | 'search'>, typed: string, field: string): Promise<Result<School>> => {
  const wrong = (message: string) => refuse('invalid', [{ field, message }]);
  const text = typed.trim();
  if (text === '') return wrong('Enter the school’s name or its URN');

  const exact = /^\d{6}$/.test(text) ? await schools.find(text) : undefined;
  if (exact) return exact.open ? ok(exact) : wrong(`${described(exact)} has closed. Enter an open school.`);

  const found = (await schools.search(text)).filter((school) => school.open);
  const sameName = found.filter((school) => school.name.toLowerCase() === text.toLowerCase());
  const [only, ...others] = sameName.length > 0 ? sameName : found;
  if (!only) return wrong('No open school fits. Enter part of its name, or its six-figure URN.');
  if (others.length === 0) return ok(only);
  const some = [only, ...others].slice(0, most).map(described).join('; ');
  return wrong(`Several schools fit: ${some}${others.length >= most ? '; and more' : ''}. Enter the URN of the right one.`);
};
