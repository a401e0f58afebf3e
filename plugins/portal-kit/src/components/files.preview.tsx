import type { ReactElement } from 'react';
import type { AttachedFile } from '../attachments/attached-file';
import { nobody } from '../actor';
import type { PageContext } from '../page';
import { FileList } from './file-list';
import { UploadForm } from './upload-form';

const file = (name: string, more: Partial<AttachedFile> = {}): AttachedFile => ({ publicId: name, name, extension: name.split('.').at(-1) ?? '', type: 'application/pdf', size: 240_000, sha256: '', state: 'clean', uploadedBy: 1, at: '2026-11-02T10:20:00.000Z', ...more });
const page: PageContext = { actor: nobody, today: '2026-11-04', now: new Date('2026-11-04T09:00:00Z'), query: {}, csrf: 'x', key: 'y', problems: [], entries: {}, conflict: false, nonce: '' };
const limits = { maxBytes: 10_485_760, extensions: ['pdf', 'docx', 'jpg', 'png', 'csv'] };

export const previews: Readonly<Record<string, ReactElement>> = {
  Files: (
    <FileList
      hrefOf={() => '#file'} removeHrefOf={() => '#remove'}
      files={[file('Reading scheme.pdf'), file('A name that somebody made very long so that it has to be broken somewhere on a narrow screen of a telephone.docx'), file('Classroom.jpg', { state: 'checking' }), file('Timetable.xlsx', { state: 'refused', reason: 'A virus was found in it. It was not kept.' })]}
    />
  ),
  'No files': <FileList files={[]} hrefOf={() => '#file'} />,
  'A box for a file': <UploadForm page={page} {...limits}><p className="govuk-body">Add what the meeting looks at. Do not name another learner in it.</p></UploadForm>,
};
