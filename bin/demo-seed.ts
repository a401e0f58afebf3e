import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import { makeDemonstration } from '../tests/support/factories/demonstration';

export const help = `node bin/run.mjs demo-seed [--children N] [--schools N]

Fills an empty database with an invented authority: some 700 children, 250 schools, three terms of plans.
Refuses where NODE_ENV is production, where DEMO is not 1, and where there is an authority already.`;

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: { line(text: string): void; progress(done: number, total?: number): void }): Promise<number> {
    if (process.env.NODE_ENV === 'production' || process.env.DEMO !== '1') {
      io.line('Invented people are put into a demonstration only (DEMO=1, not in production).');
      return 1;
    }
    const { values } = parseArgs({ args, options: { children: { type: 'string', default: '700' }, schools: { type: 'string', default: '250' } } });
    const made = await makeDemonstration(strapi, io, { children: Number(values.children), schools: Number(values.schools) });
    if (!made) io.line('There is an authority here already: nothing was changed.');
    return 0;
  },
};
