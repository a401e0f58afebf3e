import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import { wrongOptions } from './lib/wrong-options';

type Accounts = { inviteFirst(wanted: { name: string; email: string; role: string; authorityCode: string; authorityName: string }): Promise<{ ok: true; value: { path: string; days: number } } | { ok: false; code: string }> };
type Io = { line(text: string): void };

export const help = `npm run invite -- --first --name NAME --email ADDRESS --authority CODE --authority-name NAME [--role ROLE]

Makes the first invitation of an authority and prints its link. Everybody else is invited in the portal.

  --name             the person's name
  --email            the person's e-mail address
  --authority        the authority's three-figure code
  --authority-name   the authority's name, when it is new here
  --role             virtual-school-head (default) or data-officer

Run again for the same person, it prints a new link and the one before stops working.
Exit code: 0 done, 1 refused, 2 wrong options.`;

const roles = ['virtual-school-head', 'data-officer'];
const options = { first: { type: 'boolean' }, name: { type: 'string' }, email: { type: 'string' }, authority: { type: 'string' }, 'authority-name': { type: 'string' }, role: { type: 'string', default: 'virtual-school-head' } } as const;

type Wanted = Parameters<Accounts['inviteFirst']>[0];

/** Undefined when an option is missing, wrong or unknown. */
const wantedFrom = (args: string[]): Wanted | undefined => {
  try {
    const { first, name = '', email = '', authority = '', role = '', ...more } = parseArgs({ args, options }).values;
    const isRight = first && name.trim() !== '' && /^[^@\s]+@[^@\s]+$/.test(email) && /^\d{3}$/.test(authority) && roles.includes(role);
    return isRight ? { name: name.trim(), email, role, authorityCode: authority, authorityName: more['authority-name'] ?? `Authority ${authority}` } : undefined;
  } catch {
    return undefined; // parseArgs throws at an option that it does not know
  }
};

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const wanted = wantedFrom(args);
    if (!wanted) return wrongOptions(help, io);
    const made = await (strapi.plugin('school-portal').service('accounts') as Accounts).inviteFirst(wanted);
    if (!made.ok) {
      io.line('Somebody already has this role in this authority: let them invite in the portal. Nothing was changed.');
      return 1;
    }
    const address = process.env.PUBLIC_URL || String(strapi.config.get('server.url') || 'http://localhost:1337');
    io.line(`Give this link to ${wanted.name}. It works once, for ${made.value.days} days:\n${address}${made.value.path}`);
    return 0;
  },
};
