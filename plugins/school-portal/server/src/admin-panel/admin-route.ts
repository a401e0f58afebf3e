import type { Readable } from 'node:stream';
import { refuse, type About, type Actor, type Result } from '@virtual-school/portal-kit';
import type { ZodType } from 'zod';
import type { AuditLog, Database } from '../contract';
import type { Permission } from './permissions';

/** An administrator of the CMS as the one who acts: no account of the portal, and no role in it. */
export const administrator = (id: number | string): Actor => ({ accountId: 0, publicId: `admin:${id}`, name: '', memberships: [] });

export type Asked = { admin: Actor; input: Record<string, unknown>; body: Readable };
type Answering = { audit: AuditLog; database: Database };

export type AdminRoute = {
  method: 'GET' | 'POST' | 'PUT';
  /** Below /school-portal. */
  path: string;
  may: Permission;
  answer(needs: Answering, asked: Asked): Promise<Result<unknown>>;
};

type Definition<Input> = Pick<AdminRoute, 'method' | 'path' | 'may'> & {
  /** One row for each call, what was refused too; `notAudited` says why none. */
  audit: string | { notAudited: string };
  input: ZodType<Input>;
  work(input: Input, asked: Asked): Promise<Result<unknown>>;
  about?(input: Input): About | undefined;
  /** Names of what was asked, never what was typed. */
  details?(input: Input): Record<string, unknown>;
  /** What is changed and its row in the audit are one transaction; a stream is read outside of any. */
  isStream?: boolean;
};

const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) => issues.map(({ path, message }) => ({ field: path.join('.'), message }));

/** A way from the admin panel into the portal: who may, what is recorded, what it takes, what it does. */
export const adminRoute = <Input>({ method, path, may, audit, input, work, about, details, isStream }: Definition<Input>): AdminRoute => ({
  method,
  path,
  may,
  async answer({ audit: log, database }, asked) {
    const read = input.safeParse(asked.input);
    if (!read.success) return refuse('invalid', problemsOf(read.error.issues));
    const record = async (outcome: string): Promise<void> => {
      if (typeof audit === 'string') await log.record({ actor: asked.admin, action: `admin.${audit}`, outcome, about: about?.(read.data), details: details?.(read.data) });
    };
    const workAndRecord = async (): Promise<Result<unknown>> => {
      const result = await work(read.data, asked);
      if (result.ok) await database.inTransaction(() => record('done'));
      return result;
    };
    const result = await (method === 'GET' || isStream ? workAndRecord() : database.decide(workAndRecord));
    if (!result.ok) await database.inTransaction(() => record(result.code));
    return result;
  },
});
