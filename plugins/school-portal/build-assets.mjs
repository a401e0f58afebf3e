// Compiles the styles and the browser script into assets/ under names that carry a hash of what is in them.
// The same source gives the same files. `node plugins/school-portal/build-assets.mjs`
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import esbuild from 'esbuild';
import * as sass from 'sass';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, 'assets-src');
const target = path.join(here, 'assets');
const govuk = path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

const styles = () => {
  const { css } = sass.compile(path.join(source, 'styles/portal.scss'), {
    style: 'compressed',
    loadPaths: [path.join(govuk, 'dist')],
    quietDeps: true,
    silenceDeprecations: ['import'], // govuk-frontend 5 is written with @import
  });
  const browsers = ['chrome100', 'edge100', 'firefox100', 'safari15'];
  return esbuild.transformSync(css, { loader: 'css', minify: true, target: browsers, legalComments: 'none' }).code;
};

const script = () =>
  esbuild.buildSync({
    entryPoints: [path.join(source, 'script/portal.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    legalComments: 'none',
    write: false,
  }).outputFiles[0].text;

const hashed = (name, extension, text) => `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`;

const files = { css: { extension: 'css', text: styles() }, js: { extension: 'js', text: script() } };
fs.mkdirSync(target, { recursive: true });
const manifest = {};
for (const [kind, { extension, text }] of Object.entries(files)) {
  manifest[kind] = hashed('portal', extension, text);
  fs.writeFileSync(path.join(target, manifest[kind]), text);
  // Packed once here, so that a page is light on the wire without a proxy that packs.
  fs.writeFileSync(path.join(target, `${manifest[kind]}.br`), zlib.brotliCompressSync(text));
  fs.writeFileSync(path.join(target, `${manifest[kind]}.gz`), zlib.gzipSync(text, { level: 9 }));
}
fs.copyFileSync(path.join(source, 'mark.svg'), path.join(target, 'mark.svg'));
fs.writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const wanted = new Set([...Object.values(manifest).flatMap((name) => [name, `${name}.br`, `${name}.gz`]), 'manifest.json', 'mark.svg']);
for (const name of fs.readdirSync(target)) if (!wanted.has(name)) fs.rmSync(path.join(target, name));
