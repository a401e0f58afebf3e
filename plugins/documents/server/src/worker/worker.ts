import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from '@virtual-school/portal-kit';
import { openFaces } from '../render/faces';
import { render } from '../render/render';

export type Order = { id: number; model: DocumentModel };
export type Answer = { id: number; bytes: Uint8Array } | { id: number; failed: string };

const faces = openFaces(path.resolve(__dirname, '../assets/fonts'));

parentPort?.on('message', async ({ id, model }: Order) => {
  try {
    const bytes = await render(faces, model);
    parentPort?.postMessage({ id, bytes } satisfies Answer);
  } catch (error) {
    // The kind of the error and nothing else: its message may hold words of the document.
    parentPort?.postMessage({ id, failed: (error as Error).name } satisfies Answer);
  }
});
