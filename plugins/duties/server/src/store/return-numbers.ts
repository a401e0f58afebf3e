import { academicYear } from '@virtual-school/portal-kit';
import type { Authorities, Clock } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BoardStore } from './board-store';

type Needs = { board: Pick<BoardStore, 'totals'>; authorities: Pick<Authorities, 'all'>; clock: Clock };

/** For the admin panel's home page: how many schools of the authorities' areas have not confirmed their return. */
export const returnNumbers = ({ board, authorities, clock }: Needs) => async (): Promise<{ value: number; note: string }[]> => {
  const laCodes = (await authorities.all()).map(({ code }) => code);
  const { schools, confirmed, none } = await board.totals({ laCodes }, academicYear(clock.today()));
  return [{ value: schools - confirmed, note: 'schools have not confirmed' }, { value: none, note: 'of them have not begun' }];
};
