import { checkComplete, draftOf } from '@virtual-school/portal-kit';
import { aTemplate } from '../testing/a-template';
import { groupSection } from './review-questions';

const { levels, groups } = aTemplate();
const section = groupSection(levels, groups[0] as never);
const draft = (fields: Record<string, string>) => draftOf({ section, before: {}, facts: {}, audience: 'school', newId: () => '' }, fields, false);

test('a level for each statement is enough', () => {
  expect(checkComplete(section, { s1: '1' }, {}).map(({ field }) => field)).toEqual(['s2']);
  expect(checkComplete(section, { s1: '1', s2: '3' }, {})).toEqual([]);
});

test('a level that the template does not have is refused, and so is a statement of another group', () => {
  expect(draft({ s1: '4' }).ok).toBe(false);
  expect(draft({ s3: '1' }).ok).toBe(false);
});
