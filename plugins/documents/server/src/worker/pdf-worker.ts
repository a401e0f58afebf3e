import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '@virtual-school/portal-kit';
import type { Answer } from './worker';

type Waiting = { model: DocumentModel; resolve: (bytes: Buffer) => void; reject: (error: Error) => void };
const most = 500;
/** Thousands of times as long as a plan takes: a document that has not been drawn by then never will be. */
const longest = 60_000;

export class TooManyDocuments extends Error {
  readonly code = 'TOO_MANY_DOCUMENTS';
}
export class DocumentTooLong extends Error {
  readonly code = 'DOCUMENT_TOO_LONG';
}

/**
 * One thread draws all documents, so that the process goes on answering meanwhile. It starts with the first document,
 * is started again when it dies, and keeps no process alive. A document that takes longer than `patience` (milliseconds)
 * fails alone: another thread draws those behind it.
 */
export const pdfWorker = (file: string, patience = longest) => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 1;
  let timer: NodeJS.Timeout | undefined;

  /** From each answer on the next document has its time; they are drawn in the order in which they came. */
  const watch = () => {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(giveUpFirst, patience);
  };

  const failAll = (why: string) => {
    for (const each of waiting.values()) each.reject(new Error(why));
    waiting.clear();
    worker = undefined;
    watch();
  };

  const startWorker = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      watch();
      if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes));
      else asked?.reject(new Error(`The document could not be drawn: ${answer.failed}`));
    });
    started.on('error', () => worker === started && failAll('The thread that draws documents failed'));
    started.on('exit', () => worker === started && failAll('The thread that draws documents ended'));
    return started;
  };

  const giveUpFirst = () => {
    const [[id, stuck] = []] = waiting;
    if (id === undefined) return;
    waiting.delete(id);
    stuck?.reject(new DocumentTooLong(`A document was not drawn within ${patience / 1000} seconds`));
    void worker?.terminate();
    worker = waiting.size > 0 ? startWorker() : undefined;
    for (const [other, { model }] of waiting) worker?.postMessage({ id: other, model });
    worker?.ref();
    watch();
  };

  return {
    draw: (model: DocumentModel): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        if (waiting.size >= most) return reject(new TooManyDocuments('Too many documents are waiting to be drawn'));
        worker ??= startWorker();
        const id = next++;
        worker.postMessage({ id, model }); // throws when the model holds more than data: then nobody waits
        waiting.set(id, { model, resolve, reject });
        worker.ref();
        if (waiting.size === 1) watch();
      }),
    stop: async (): Promise<void> => {
      const running = worker;
      failAll('The portal is stopping');
      await running?.terminate();
    },
  };
};
export type PdfWorker = ReturnType<typeof pdfWorker>;
