import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import { makeDemonstration } from '../tests/support/factories/demonstration';
import { wrongOptions } from './lib/wrong-options';

export const help = `node bin/run.mjs demo-seed [--children N] [--schools N]

Fills an empty database with an invented authority: some 700 children, 250 schools, three terms of plans.
Refuses where NODE_ENV is production, where DEMO is not 1, and where there is an authority already.

Exit code: 0 filled, 1 refused and nothing changed, 2 wrong options.`;

type Size = { children: number; schools: number };
type Io = { line(text: string): void; progress(done: number, total?: number): void };

/** Undefined when an option is wrong or unknown. */
const sizeFrom = (args: string[]): Size | undefined => {
  try {
    const { values } = parseArgs({ args, options: { children: { type: 'string', default: '700' }, schools: { type: 'string', default: '250' } } });
    const size = { children: Number(values.children), schools: Number(values.schools) };
    return Object.values(size).every((number) => Number.isInteger(number) && number > 0) ? size : undefined;
  } catch {
    return undefined; // parseArgs throws at an option that it does not know
  }
};

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const size = sizeFrom(args);
    if (!size) return wrongOptions(help, io);
    if (process.env.NODE_ENV === 'production' || process.env.DEMO !== '1') {
      io.line('Invented people are put into a demonstration only (DEMO=1, not in production).');
      return 1;
    }
    if (await makeDemonstration(strapi, io, size)) return 0;
    io.line('There is an authority here already: nothing was changed.');
    return 1;
  },
};
