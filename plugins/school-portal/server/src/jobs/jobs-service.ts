import { newPublicId } from '../api';
import type { Clock, Database, JobHandler, JobReport, Jobs, JobState } from '../contract';
import { endOf } from '../services/end-of';

type Row = { id: number; type: string; payload: string; lease_until?: string; done_at?: string; failed?: string; result?: string; lines?: string; progress?: string };
const heartbeat = 'server';
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export type JobsService = Jobs & {
  /** Does what waits, and what is regularly due. */
  runOnce(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
  /** Jobs that ended with an error since then. */
  failedSince(instant: string): Promise<number>;
};

const progressOf = (row: Row): JobState['progress'] => {
  const [done, total] = (row.progress ?? '').split('/');
  return done ? { done: Number(done), ...(total && { total: Number(total) }) } : undefined;
};

/** The message of a failure is not told: it may hold what the job worked on. */
const stateOf = (row: Row): JobState => ({
  type: row.type,
  state: row.failed ? 'failed' : row.done_at ? 'done' : row.lease_until ? 'running' : 'waiting',
  progress: progressOf(row),
  ...(row.result && { result: JSON.parse(row.result) as Record<string, unknown> }),
});

export const jobsService = ({ database, clock }: { database: Database; clock: Clock }): JobsService => {
  const handlers = new Map<string, JobHandler>();
  const regular: { minutes: number; name: string; handler: () => Promise<void> }[] = [];
  const timers: NodeJS.Timeout[] = [];
  let running: Promise<unknown> = Promise.resolve();
  let started = false;

  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();

  /** True for one node only until the lease is over. */
  const takeLease = (name: string, milliseconds: number): Promise<boolean> =>
    database.inTransaction(async (trx) => {
      const now = clock.now().toISOString();
      await trx('portal_leases').insert({ name, until: '' }).onConflict('name').ignore();
      return (await trx('portal_leases').where({ name }).where('until', '<=', now).update({ until: later(milliseconds) })) === 1;
    });

  const run = (type: string, payload: Record<string, unknown>, report: JobReport) => {
    const handler = handlers.get(type);
    if (!handler) throw new Error(`No part of this installation does the job ${type}`);
    return handler(payload, report);
  };

  const claim = (): Promise<Row | undefined> =>
    database.inTransaction(async (trx) => {
      const now = clock.now().toISOString();
      const row = await trx('portal_jobs').whereNull('done_at').whereIn('type', [...handlers.keys()]).where((each) => each.whereNull('lease_until').orWhere('lease_until', '<', now)).orderBy('id').first();
      if (!row) return undefined;
      const taken = await trx('portal_jobs').where({ id: row.id }).where((each) => each.whereNull('lease_until').orWhere('lease_until', '<', now)).update({ lease_until: later(600_000) });
      return taken === 1 ? (row as Row) : undefined;
    });

  const work = async (row: Row): Promise<void> => {
    const lines: string[] = [];
    const note = (change: Record<string, unknown>) => database.inTransaction((trx) => trx('portal_jobs').where({ id: row.id }).update(change));
    let noted = 0;
    const report: JobReport = {
      line: (text) => void lines.push(text),
      progress: (done, total) => {
        if (Date.now() - noted < 500) return;
        noted = Date.now();
        void note({ progress: `${done}/${total ?? ''}`, lines: lines.join('\n') }).catch(() => undefined);
      },
    };
    try {
      const result = await run(row.type, JSON.parse(row.payload), report);
      await note({ done_at: clock.now().toISOString(), result: JSON.stringify(result), lines: lines.join('\n') });
    } catch (error) {
      const { message } = error as Error;
      await note({ done_at: clock.now().toISOString(), failed: message.slice(0, 250), lines: lines.join('\n') });
    }
  };

  const runOnce = async (isStopping = () => false): Promise<void> => {
    for (let row = await claim(); row; row = isStopping() ? undefined : await claim()) await work(row);
    for (const each of regular) if (!isStopping() && (await takeLease(`every:${each.name}`, each.minutes * 60_000))) await each.handler();
  };

  const tick = () => {
    running = (async () => {
      await database.inTransaction((trx) => trx('portal_leases').insert({ name: heartbeat, until: later(15_000) }).onConflict('name').merge());
      await runOnce(() => !started);
    })().catch(() => undefined).then(() => {
      if (started) timers[0] = setTimeout(tick, 2000);
    });
  };

  const serverIsAlive = async () => {
    const row = await database.query()('portal_leases').where({ name: heartbeat }).first('until');
    return row !== undefined && row.until > clock.now().toISOString();
  };

  /** Prints what the server writes down, until the job is done. */
  const follow = async (id: number, report: JobReport): Promise<Record<string, unknown>> => {
    let shown = 0;
    for (;;) {
      await wait(300);
      const row: Row = await database.query()('portal_jobs').where({ id }).first();
      const lines = (row.lines ?? '').split('\n').filter(Boolean);
      lines.slice(shown).forEach((line) => report.line(line));
      shown = lines.length;
      const progress = progressOf(row);
      if (progress) report.progress(progress.done, progress.total);
      if (row.failed) throw new Error(row.failed);
      if (row.done_at) return JSON.parse(row.result ?? '{}');
    }
  };

  return {
    register: (type, handler) => void handlers.set(type, handler),
    every: (minutes, name, handler) => void regular.push({ minutes, name, handler }),
    runOnce,
    async add(type, payload) {
      const publicId = newPublicId();
      await database.query()('portal_jobs').insert({ public_id: publicId, type, payload: JSON.stringify(payload), at: clock.now().toISOString() });
      return publicId;
    },
    async find(publicId) {
      const row: Row | undefined = await database.query()('portal_jobs').where({ public_id: publicId }).first();
      return row && stateOf(row);
    },
    async failedSince(instant) {
      const [row] = await database.query()('portal_jobs').where('done_at', '>=', instant).whereNotNull('failed').count({ n: '*' });
      return Number(row?.n ?? 0);
    },
    async runOrFollow(type, payload, report) {
      if (database.client === 'postgres' || !(await serverIsAlive())) return run(type, payload, report);
      const [job] = await database.inTransaction((trx) => trx('portal_jobs').insert({ type, payload: JSON.stringify(payload), at: clock.now().toISOString() }).returning('id'));
      report.line('The portal is running: it does the work, this command follows it.');
      return follow(Number(job.id), report);
    },
    start() {
      if (started) return;
      started = true;
      tick();
    },
    async stop() {
      started = false;
      timers.forEach((timer) => clearTimeout(timer));
      await endOf(running); // an import that is cut off goes on when its lease is over
      await database.inTransaction((trx) => trx('portal_leases').where({ name: heartbeat }).update({ until: '' }));
    },
  };
};
