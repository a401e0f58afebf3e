import { flattenRenames, type Rename } from './flatten-renames';
import { formerPaths } from './former-paths';

const rename = (from_path: string, to_path: string): Rename => ({ from_path, to_path });
const nobodys: ReadonlySet<string> = new Set();

test.each<[string, readonly Rename[], string[]]>([
  ['was never renamed', [rename('/x', '/y')], []],
  ['was renamed', [rename('/a', '/z')], ['/a']],
  ['was renamed twice', flattenRenames(flattenRenames([], rename('/a', '/b')), rename('/b', '/z')), ['/a', '/b']],
  ['is the end of a chain that was written by hand', [rename('/a', '/b'), rename('/b', '/c'), rename('/c', '/z')], ['/a', '/b', '/c']],
  ['stands in a circle', [rename('/z', '/a'), rename('/a', '/z')], ['/a']],
])('an article that %s', (_, renames, expected) => {
  expect(formerPaths(renames, '/z', nobodys)).toEqual(expected);
});

test('an address at which another page lives leads to that page, and so does what leads there', () => {
  expect(formerPaths([rename('/a', '/b'), rename('/b', '/z'), rename('/c', '/z')], '/z', new Set(['/b']))).toEqual(['/c']);
});
