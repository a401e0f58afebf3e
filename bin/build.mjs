#!/usr/bin/env node
import fs from 'node:fs';
import path from 'node:path';
import { optionsOf } from './lib/options.mjs';
import { pluginNames, plugins } from './lib/plugins.mjs';
import { main, must, root, say } from './lib/run.mjs';
import { whenChanged } from './lib/stamps.mjs';

const help = `npm run build [-- --no-admin]

Builds what has changed: the library, the styles and scripts, the plugins, the CMS and its admin panel.

  --no-admin   leave the admin panel as it is (the server and the pages are built)

Exit code: 0 built, 1 something does not build, 2 wrong options.`;

const kit = ['plugins/portal-kit'];
/** Where a plugin has pages in the admin panel: the CMS bundles what its build makes of them. */
const hasAdmin = (plugin) => fs.existsSync(path.join(root, `plugins/${plugin}/admin`));

const step = (name, sources, makes, work) => say(`${name}: ${whenChanged(name.replace(/\W+/g, '-'), sources, makes, work) ? 'built' : 'unchanged'}`);

await main(() => {
  const options = optionsOf(help, { 'no-admin': { type: 'boolean' } });
  if (!options) return;
  step('portal-kit', kit, ['plugins/portal-kit/dist/index.js'], () => must('npx', ['tsc', '-p', 'plugins/portal-kit']));
  step('styles and scripts', ['plugins/school-portal/assets-src', 'plugins/school-portal/build-assets.mjs', 'package-lock.json'], ['plugins/school-portal/assets/manifest.json'], () => must('node', ['plugins/school-portal/build-assets.mjs']));
  for (const [plugin, known] of Object.entries(plugins)) {
    const folder = `plugins/${plugin}`;
    const doors = known.flatMap((each) => ['api.ts', 'contract.ts', 'contract-admin.ts'].map((file) => `plugins/${each}/server/src/${file}`));
    const makes = ['server', ...(hasAdmin(plugin) ? ['admin'] : [])].map((side) => `${folder}/dist/${side}/index.js`);
    step(`plugin ${plugin}`, ['plugins/portal-kit/src', ...doors, `${folder}/server/src`, `${folder}/admin`, `${folder}/package.json`, `${folder}/build-worker.mjs`], makes, () => must('npm', ['run', '--silent', 'build', '-w', folder]));
  }
  const host = ['src', 'config', 'bin', 'bench', 'tests/support/factories', 'tsconfig.json', 'package.json', 'plugins/portal-kit/src'];
  step('CMS', host, ['dist/src/index.js'], () => must('npx', ['tsc', '-p', 'tsconfig.json']));
  if (options['no-admin']) return;
  const inThePanel = pluginNames.filter(hasAdmin).map((each) => `plugins/${each}`);
  step('admin panel', ['src/admin', 'package-lock.json', ...inThePanel.flatMap((each) => [`${each}/admin`, `${each}/package.json`, `${each}/dist/admin`])], ['dist/build/index.html'], () => must('npx', ['strapi', 'build', '--silent'], { env: { TZ: 'UTC', NODE_OPTIONS: '--max-old-space-size=4096' } }));
});
