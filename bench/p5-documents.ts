import type { Bench, Figure, Line } from './figure';
import type { DocumentsResult } from './inside/documents';
import { portalEnv } from './portal';
import { runProcess } from './processes';

const measure = async ({ quick, folder, say }: Bench): Promise<Line[]> => {
  const order = quick ? { rounds: 2, each: 6 } : { rounds: 5, each: 20 };
  say(`${order.rounds} rounds of ${order.each} documents`);
  const env = { ...portalEnv(folder, 'documents.db'), PORTAL_WORKERS: 'off' };
  const found = await runProcess<DocumentsResult>('inside/documents', order, env);
  const time = { figure: 'P5', what: `a tagged plan of ${found.pages} pages`, unit: 'ms' as const, portal: found.portal };
  const missing = found.missing ?? NaN;
  return [
    { ...time, reference: { name: 'pdfkit as documented', value: found.documented }, goal: { kind: 'at most', value: 0.2, of: 'ratio' } },
    { ...time, reference: found.chromium === undefined ? undefined : { name: 'warm Chromium', value: found.chromium }, goal: { kind: 'at most', value: 0.3, of: 'ratio' }, note: found.chromium === undefined ? 'no Chromium here' : undefined },
    { ...time, reference: { name: 'limit', value: found.limit }, goal: { kind: 'at most', value: 12, of: 'ratio' } },
    { figure: 'P5', what: `its size, ${found.pages} pages`, unit: 'KB', portal: found.kilobytes, reference: { name: 'pdfkit as documented', value: found.documentedKilobytes }, goal: { kind: 'at most', value: 90, of: 'value' } },
    { figure: 'P5', what: 'words that its text lacks, drawn after 40 others', unit: 'words', portal: missing, goal: { kind: 'at most', value: 0, of: 'value' }, note: Number.isNaN(missing) ? 'pdftotext is not here' : found.alike ? 'and the same bytes as the first time' : 'other bytes than the first time' },
    { figure: 'P5', what: '40 at once: loop lag p95', unit: 'ms', portal: found.atOnce.portal.p95, reference: { name: 'pdfkit as documented, inline', value: found.atOnce.inline.p95 }, goal: { kind: 'at most', value: 5, of: 'value' }, note: `longest ${Math.round(found.atOnce.portal.most)} ms; all drawn in ${found.atOnce.portal.seconds.toFixed(1)} s against ${found.atOnce.inline.seconds.toFixed(1)} s` },
  ];
};

export const documents: Figure = { id: 'P5', title: 'draw a plan as a PDF', measure };
