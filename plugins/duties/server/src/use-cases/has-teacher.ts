import type { DutyNeeds } from './needs';
import type { FoundReturn } from './find-return';

/** Is anybody there who can send this return? */
export const hasTeacher = async ({ accounts }: Pick<DutyNeeds, 'accounts'>, { record, movers }: Pick<FoundReturn, 'record' | 'movers'>): Promise<boolean> =>
  movers.includes('teacher') || (await accounts.holding('designated-teacher', { urn: record.urn })).length > 0;
