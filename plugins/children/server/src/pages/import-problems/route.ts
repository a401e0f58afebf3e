import { defineDownload, ok, only, refuse, type Definition } from '@virtual-school/portal-kit';
import Papa from 'papaparse';
import type { FileProblem } from '../../contract';
import { uploadsStore, type Upload } from '../../store/uploads-store';
import { jobOf, lookAtUpload } from '../../use-cases/look-at-upload';
import type { PageNeeds } from '../needs';

type Loaded = { upload: Upload; problems: readonly FileProblem[] };

const columns = ['file', 'row', 'field', 'message'] as const;

/** With a mark in front, by which a spreadsheet knows the letters. */
const asCsv = (problems: readonly FileProblem[]): Buffer => Buffer.from(`\ufeff${Papa.unparse(problems.map(({ file, row, field, message }) => ({ file, row, field, message })), { columns: [...columns], escapeFormulae: true })}\r\n`);

/** All that is wrong in a file, for whoever puts it right: by file, row and field, never a value. */
export const importProblemsFile = (needs: PageNeeds): Definition => {
  const store = uploadsStore(needs);
  return defineDownload<{ importId: string }, Loaded>({
    path: '/portal/imports/:importId/problems.csv',
    allow: only('data-officer'),
    audit: { notAudited: 'files, rows and columns, about no child' },
    load: async ({ actor, params }) => {
      const upload = await store.find(actor, params.importId);
      const authority = upload && (await needs.authorities.find(upload.authorityId));
      if (!upload || !authority) return refuse('not-found');
      if (upload.outcome) return ok({ upload, problems: upload.outcome.problems });
      const looked = await lookAtUpload(needs, store, upload, jobOf(upload, authority, actor));
      return looked?.planned.ok ? ok({ upload, problems: looked.planned.value.problems }) : refuse('not-found');
    },
    file: ({ upload, problems }) => ({ name: `to-put-right-${upload.asOf}.csv`, type: 'text/csv; charset=utf-8', bytes: asCsv(problems) }),
  });
};
