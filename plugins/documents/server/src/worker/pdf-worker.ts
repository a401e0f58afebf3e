import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '@virtual-school/portal-kit';
import type { Answer } from './worker';

type Waiting = { resolve: (bytes: Buffer) => void; reject: (error: Error) => void };
const most = 500;

export class TooManyDocuments extends Error {
  readonly code = 'TOO_MANY_DOCUMENTS';
}

/**
 * One thread draws all documents, so that the process goes on answering meanwhile. It starts with the first document,
 * is started again when it dies, and keeps no process alive.
 */
export const pdfWorker = (file: string) => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 1;

  const failAll = (why: string) => {
    for (const each of waiting.values()) each.reject(new Error(why));
    waiting.clear();
    worker = undefined;
  };

  const startWorker = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes));
      else asked?.reject(new Error(`The document could not be drawn: ${answer.failed}`));
    });
    started.on('error', () => failAll('The thread that draws documents failed'));
    started.on('exit', () => worker === started && failAll('The thread that draws documents ended'));
    return started;
  };

  return {
    draw: (model: DocumentModel): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        if (waiting.size >= most) return reject(new TooManyDocuments('Too many documents are waiting to be drawn'));
        worker ??= startWorker();
        const id = next++;
        worker.postMessage({ id, model }); // throws when the model holds more than data: then nobody waits
        waiting.set(id, { resolve, reject });
        worker.ref();
      }),
    stop: async (): Promise<void> => {
      const running = worker;
      failAll('The portal is stopping');
      await running?.terminate();
    },
  };
};
export type PdfWorker = ReturnType<typeof pdfWorker>;
