import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a program to its end; its output is shown, and a failure ends this command with the same code. */
export const must = (program, args, options = {}) => {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options, env: { ...process.env, ...options.env } });
  if (done.status !== 0) throw new Failed(`${program} ${args.join(' ')} ended with ${done.status ?? done.signal}`);
};

export class Failed extends Error {}

/** Options that a command cannot follow: it says its help and ends with 2. */
export class WrongUse extends Failed {
  constructor(help, sentence = 'Some options are missing or wrong.') {
    super(`${sentence}\n\n${help}`);
  }
}

export const tries = (program, args, options = {}) => spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options, env: { ...process.env, ...options.env } });
export const has = (program) => tries('sh', ['-c', `command -v ${program}`]).status === 0;
export const isRoot = process.getuid?.() === 0;

export const start = (program, args, options = {}) => spawn(program, args, { cwd: root, ...options, env: { ...process.env, ...options.env } });

/** Ends with one clear sentence and no stack when something that can be expected went wrong. */
export const main = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Failed ? error.message : error.stack}\n`);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
};

/** Values of a .env file; the environment itself stands before it. */
export const loadEnv = (file = path.join(root, '.env')) => {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && process.env[name] === undefined) process.env[name] = value;
  }
};
