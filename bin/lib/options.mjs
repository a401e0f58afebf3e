import { parseArgs } from 'node:util';
import { say, WrongUse } from './run.mjs';

/** The options as they were given; undefined when the help was asked for and has been said. Whatever is unknown ends the command with 2. */
export const optionsOf = (help, options = {}, args = process.argv.slice(2)) => {
  if (args.includes('--help')) return void say(help);
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new WrongUse(help);
  }
};
