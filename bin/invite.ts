import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';

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

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const { values } = parseArgs({ args, options: { first: { type: 'boolean' }, name: { type: 'string' }, email: { type: 'string' }, authority: { type: 'string' }, 'authority-name': { type: 'string' }, role: { type: 'string', default: 'virtual-school-head' } } });
    const { name, email, authority, role = '' } = values;
    if (!values.first || !name || !email || !/^[^@\s]+@[^@\s]+$/.test(email) || !/^\d{3}$/.test(authority ?? '') || !roles.includes(role)) {
      io.line('Some options are missing or wrong.\n');
      io.line(help);
      return 2;
    }
    const accounts = strapi.plugin('school-portal').service('accounts') as Accounts;
    const made = await accounts.inviteFirst({ name, email, role, authorityCode: authority ?? '', authorityName: values['authority-name'] ?? `Authority ${authority}` });
    if (!made.ok) {
      io.line('Somebody already has this role in this authority: let them invite in the portal.');
      return 1;
    }
    io.line(`Give this link to ${name}. It works once, for ${made.value.days} days:\n${process.env.PUBLIC_URL || 'http://localhost:1337'}${made.value.path}`);
    return 0;
  },
};
