import { quietReport } from '../testing/test-needs';
import { importJob } from './import-job';

const failing = (error: unknown) => importJob(async () => Promise.reject(error))({ path: 'x', asOf: '2026-11-23' }, quietReport());

test('what a database says in an error is not told, because it holds values', async () => {
  const error = Object.assign(new Error('insert into children (legal_name) values (\'Christopher Invented\') - disk I/O error'), { code: 'SQLITE_FULL' });

  await expect(failing(error)).rejects.toThrow('The import stopped and changed nothing (SQLITE_FULL). Run it again; if it stops again, look at the disk and the database');
  await expect(failing(new Error('Christopher Invented'))).rejects.not.toThrow('Christopher');
});

test('an order that makes no sense is not run', async () => {
  const run = jest.fn();

  await expect(importJob(run)({ path: 'x', asOf: '2026-11-23', more: true }, quietReport())).rejects.toThrow('changed nothing');
  expect(run).not.toHaveBeenCalled();
});
