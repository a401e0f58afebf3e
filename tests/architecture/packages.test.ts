import fs from 'node:fs';
import path from 'node:path';
import { root } from './source-tree';

type Package = { name: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; peerDependencies?: Record<string, string>; peerDependenciesMeta?: Record<string, { optional?: boolean }>; engines?: { node: string } };
const folders = ['.', ...fs.readdirSync(path.join(root, 'plugins')).map((name) => `plugins/${name}`)];
const packages = folders.map((folder) => ({ folder, ...(JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Package) }));

test('every dependency is pinned to one version', () => {
  const loose = packages.flatMap(({ folder, dependencies, devDependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => `${folder}: ${name} ${version}`));
  expect(loose).toEqual([]);
});

test('Strapi is 5.54.0, exactly', () => {
  const { dependencies = {} } = packages[0] as Package;
  expect(Object.entries(dependencies).filter(([name]) => name.startsWith('@strapi/')).map(([, version]) => version)).toEqual(['5.54.0', '5.54.0']);
  const installed = (name: string): string => (JSON.parse(fs.readFileSync(path.join(root, 'node_modules/@strapi', name, 'package.json'), 'utf8')) as { version: string }).version;
  expect(['strapi', 'core', 'utils', 'database', 'plugin-users-permissions'].map(installed)).toEqual(Array(5).fill('5.54.0'));
});

test('the same library has the same version everywhere', () => {
  const seen = new Map<string, string>();
  const different = packages.flatMap(({ folder, dependencies, devDependencies }) => Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    const before = seen.get(name) ?? version;
    seen.set(name, before);
    return before === version ? [] : [`${folder}: ${name} ${version}, elsewhere ${before}`];
  }));
  expect(different).toEqual([]);
});

/** What pages of the admin panel are written with: Strapi brings each, and a plugin must not bring a second (docs/adr/0016-admin-panel.md). */
const ofThePanel = ['@strapi/design-system', '@strapi/icons', 'react-router-dom'];

test('a plugin’s peers are Strapi and React, and for the admin panel what Strapi brings, never installed for the plugin’s sake', () => {
  for (const { folder, peerDependencies = {}, peerDependenciesMeta = {} } of packages) {
    const isAllowed = (name: string) => ['@strapi/strapi', 'react', 'react-dom'].includes(name) || (ofThePanel.includes(name) && peerDependenciesMeta[name]?.optional === true);
    expect({ folder, odd: Object.keys(peerDependencies).filter((name) => !isAllowed(name)) }).toEqual({ folder, odd: [] });
  }
});

test('every package runs on Node 20 to 24', () => {
  for (const { folder, engines } of packages.filter(({ folder: each }) => each !== 'plugins/portal-kit')) expect({ folder, node: engines?.node }).toEqual({ folder, node: '>=20.19.0 <25' });
});

describe.each(packages.filter(({ folder }) => folder.startsWith('plugins/') && folder !== 'plugins/portal-kit'))('the server bundle of $folder', ({ folder }) => {
  const bundles = ['index.js', 'index.mjs'].map((name) => path.join(root, folder, 'dist/server', name));

  /** There to catch what should not be bundled; the words of a seed, which lie in it as JSON, are left out. */
  const most = 400_000;

  test(`holds at most ${most / 1000} kB of code and no second React`, () => {
    for (const bundle of bundles) {
      const text = fs.readFileSync(bundle, 'utf8').replace(/JSON\.parse\(`[^`]*`\)/g, '');
      expect(text.length).toBeLessThan(most);
      expect(text).not.toMatch(/react-dom(-server)?\.(production|development)|react\.(production|development)/);
      expect(text).not.toContain('node_modules/react');
    }
  });
});

test('what is bundled for the admin panel holds no second React and no second design system', () => {
  const folder = path.join(root, 'plugins/school-portal/dist/admin');
  const bundles = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name)).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  expect(bundles.length).toBeGreaterThan(0);
  for (const text of bundles) {
    expect(text.length).toBeLessThan(150_000);
    expect(text).not.toMatch(/react(-dom)?\.production|createGlobalStyle|__SECRET_INTERNALS/);
  }
});
