import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './source-tree';

const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const ours = Object.entries(scripts).filter(([, line]) => line.startsWith('node bin/')).map(([name, line]) => [name, line.split(' ').slice(1)] as const);
/** Of these the bench is built before it reads its options. */
const isBuiltFirst = (line: readonly string[]): boolean => line[0] === 'bin/bench.mjs';
const isOfPortal = (line: readonly string[]): boolean => line[0] === 'bin/run.mjs';
const spoken = [...ours, ['demo-seed', ['bin/run.mjs', 'demo-seed']] as const];
const run = (line: readonly string[], option: string) => spawnSync('node', [...line, option], { cwd: root, encoding: 'utf8', timeout: 60_000 });

test.each(spoken)('%s says with --help what its exit codes mean, and does nothing else', (_, line) => {
  const { status, stdout } = run(line, '--help');
  expect(stdout).toMatch(/Exit code: 0 [^.]*\b2 wrong options/);
  expect(status).toBe(0);
});

test.each(spoken.filter(([, line]) => !isOfPortal(line) && !isBuiltFirst(line)))('%s ends with 2 and its help at an option that it does not know', (_, line) => {
  const { status, stdout, stderr } = run(line, '--nonsense');
  expect(stdout + stderr).toMatch(/^Some options are missing or wrong\.\n\n/);
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
});

type Command = { run(portal: unknown, args: string[], io: { line(text: string): void; progress(): void }): Promise<number> };

// The portal is not started for them: each looks at its options before it asks it for anything.
test.each(spoken.filter(([, line]) => isOfPortal(line)).map(([name, line]) => [name, String(line[1])] as const))('%s does so too', async (_, file) => {
  const lines: string[] = [];
  const { command, help } = jest.requireActual<{ command: Command; help: string }>(path.join(root, 'dist/bin', `${file}.js`));
  expect(await command.run(undefined, ['--nonsense'], { line: (text) => lines.push(text), progress: () => undefined })).toBe(2);
  expect(lines.join('\n')).toContain(help);
});

test('the bench does so too', () => {
  const { status, stderr } = run(['-e', "require('./dist/bench/main.js').run(process.argv.slice(1)).then((code) => { process.exitCode = code; })", '--'], '--nonsense');
  expect(stderr).toMatch(/^Some options are missing or wrong\.\n\n/);
  expect(status).toBe(2);
});

test('a part of all tests that there is not is refused before anything is run', () => {
  expect(run(['bin/check.mjs', '--only'], 'types,nonsense').status).toBe(2);
});
