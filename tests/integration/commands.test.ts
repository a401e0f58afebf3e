import type { Core } from '@strapi/strapi';
import { command as auditVerify } from '../../bin/audit-verify';
import { command as keysRotate } from '../../bin/keys-rotate';
import { auditKey } from '../../plugins/school-portal/server/src/audit/chain';
import { sealRows } from '../../plugins/school-portal/server/src/audit/seal-rows';
import { rotateKeys } from '../../plugins/school-portal/server/src/vault/rotate-keys';
import { vaultService, type VaultService } from '../../plugins/school-portal/server/src/vault/vault-service';
import { bootWorld, service, type World } from '../support/world';

const [oldKey, newKey] = ['old', 'new'].map((id, at) => `${id}:${Buffer.alloc(32, at + 1).toString('base64')}`);

let world: World;
beforeAll(async () => { world = await bootWorld({ PORTAL_KEYS: `${newKey},${oldKey}` }); });
afterAll(() => world?.stop());

type Command = { run(strapi: Core.Strapi, args: string[], io: { line(text: string): void; progress(done: number, total?: number): void }): Promise<number> };
const run = async (command: Command, ...args: string[]) => {
  const lines: string[] = [];
  const code = await command.run(world.strapi, args, { line: (text) => lines.push(text), progress: () => undefined });
  return { code, text: lines.join('\n') };
};

const raw = (sql: string) => world.services.database.inTransaction((trx) => trx.raw(sql));
/** What only somebody with the database's own password can do. */
const withoutGuard = async (table: string, change: 'update' | 'delete', sql: string) => {
  if (world.services.database.client === 'postgres') return raw(`alter table ${table} disable trigger all; ${sql}; alter table ${table} enable trigger all`);
  await raw(`drop trigger ${table}_no_${change}`);
  return raw(sql);
};

describe('audit:verify', () => {
  const seal = () => sealRows(world.services.database, world.services.clock, auditKey(process.env));
  const visit = async (times: number) => {
    const teacher = await world.as('teacher');
    for (let done = 0; done < times; done += 1) await teacher.get(`/portal/peps/${world.plans.own.publicId}`);
    return seal();
  };
  let head = '';

  test('an audit that nobody touched is whole, and its digest is printed to be kept', async () => {
    expect(await visit(3)).toBeGreaterThanOrEqual(3);
    await visit(2);
    const { code, text } = await run(auditVerify);
    expect(text).toContain('The audit is whole');
    expect(code).toBe(0);
    head = /[0-9a-f]{64}/.exec(text)?.[0] ?? '';
    expect((await run(auditVerify, '--head', head)).code).toBe(0);
  });

  test('the database itself refuses to change or remove a row', async () => {
    for (const sql of [`update portal_audit set outcome = 'done'`, 'delete from portal_audit', 'delete from portal_audit_seals', 'update portal_audit_sealed set seal_id = 1']) {
      await expect(raw(sql)).rejects.toMatchObject({ message: expect.stringContaining('append-only') }); // the driver's error may be of another file's realm
    }
  });

  test('a row that was changed behind the portal is found', async () => {
    await withoutGuard('portal_audit', 'update', `update portal_audit set outcome = 'other' where id = (select min(id) from portal_audit)`);
    const { code, text } = await run(auditVerify);
    expect(text).toContain('NOT whole');
    expect(text).toContain('a row was changed');
    expect(code).toBe(1);
  });

  test('a row that was taken away is named', async () => {
    await withoutGuard('portal_audit', 'delete', 'delete from portal_audit where id = (select max(id) from portal_audit)');
    const { code, text } = await run(auditVerify);
    expect(text).toMatch(/Seal \d+: missing are the rows \d+/);
    expect(code).toBe(1);
  });

  test('an end that was cut off is seen by the digest kept outside', async () => {
    await withoutGuard('portal_audit_sealed', 'delete', 'delete from portal_audit_sealed where seal_id = (select max(id) from portal_audit_seals)');
    await withoutGuard('portal_audit_seals', 'delete', 'delete from portal_audit_seals where id = (select max(id) from portal_audit_seals)');
    expect((await run(auditVerify, '--head', head)).text).toContain('head');
    expect((await run(auditVerify, '--head', head)).code).toBe(1);
  });

  test('an option that is wrong is answered with the help', async () => {
    for (const args of [['--head', 'short'], ['--nonsense'], ['file']]) expect(await run(auditVerify, ...args)).toMatchObject({ code: 2, text: expect.stringContaining('npm run audit:verify') });
  });
});

describe('keys:rotate', () => {
  const vault = () => service<VaultService>(world.strapi, 'school-portal', 'vault');
  const sealAllWith = (keys: string) => {
    const { seal, open, isNewest } = vaultService({ PORTAL_KEYS: keys });
    return rotateKeys(world.services.database, { ...vault(), seal, open, isNewest }, () => undefined);
  };

  test('everything sealed with the older key is sealed anew, says the same, and a second run changes nothing', async () => {
    expect(await sealAllWith(`${oldKey},${newKey}`)).toBeGreaterThan(10);
    const first = await run(keysRotate);
    expect(first.text).toContain('Everything is sealed with new.');
    expect(first.text).toContain('PORTAL_DIGEST_KEY');
    expect(first.code).toBe(0);
    const again = await run(keysRotate);
    expect(again.text).not.toMatch(/: [1-9]\d* texts? sealed anew/);
    expect(again.code).toBe(0);
    const page = await (await world.as('teacher')).get(`/portal/peps/${world.plans.own.publicId}/read`);
    expect(page.status).toBe(200);
  });

  test('a text whose key is gone stops it before anything is changed', async () => {
    const lost = `lost:${Buffer.alloc(32, 9).toString('base64')}`;
    await sealAllWith(`${lost},${newKey},${oldKey}`);
    const { code, text } = await run(keysRotate);
    expect(text).toContain('Nothing was changed');
    expect(code).toBe(1);
    await sealAllWith(`${newKey},${lost}`);
  });

  test('it has no options', async () => {
    expect((await run(keysRotate, '--fast')).code).toBe(2);
  });
});
