import { textOfSheet } from '../testing/sheet-tools';
import { drawSheet } from './draw-sheet';

const partsOf = async (rows: readonly (readonly (string | number)[])[]): Promise<string> => textOfSheet(await drawSheet({ name: 'Schools', header: ['Name', 'Count'], rows }));

test('what looks like a formula stays a text', async () => {
  const parts = await partsOf([['=1+1', 3], ['@SUM(A1)', 4], ['+44', 5], ['-2', 6], ['\tx', 7]]);
  expect(parts).not.toMatch(/<f[ >]/);
  expect(parts).toContain('=1+1');
});

test('numbers are numbers, and names with marks and signs survive', async () => {
  const parts = await partsOf([['Ysgol Ŵyr & <Oak> "Ash"', 42]]);
  expect(parts).toMatch(/<v>42<\/v>/);
  expect(parts).toContain('Ysgol Ŵyr &amp; &lt;Oak&gt;');
});

test('a table without rows is a sheet with its header', async () => {
  expect(await partsOf([])).toContain('Name');
});
