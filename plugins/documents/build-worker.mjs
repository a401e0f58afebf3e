// The worker thread is an entry of its own beside the server bundle: Strapi's builder makes only that one.
import { build } from 'esbuild';

await build({
  entryPoints: ['server/src/worker/worker.ts'],
  outfile: process.argv[2] ?? 'dist/worker.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['pdfkit', 'fontkit', 'bidi-js'],
  logLevel: 'warning',
});
