import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { RegisterJob, RegisterOutcome } from '../../../server/src/admin-panel/answers';
import { useClient } from '../panel/client';
import { sendFile } from '../services/send-file';
import { followJob, type Followed } from './follow-job';

export type Bringing =
  | { step: 'choosing'; message?: string }
  | { step: 'sending'; share: number }
  | { step: 'reading' | 'importing'; done?: number; isUnheard?: boolean }
  | { step: 'previewed'; upload: string; outcome: RegisterOutcome }
  | { step: 'imported'; outcome: RegisterOutcome };

const wait = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
const unheard = 'The portal does not answer. The import may still be running there: reload this page in a few minutes to see the numbers.';
const failed = 'This did not finish. Try again; if it happens again, tell whoever runs the server.';

const messages = { failed, unheard };

/** From the choice of files over their preview to the import, each step waiting for the one before. */
export const useBringing = (onImported: () => void) => {
  const [now, setNow] = useState<Bringing>({ step: 'choosing' });
  const { read, send } = useClient();
  const token = useAuth('PortalRegister', (auth) => auth.token);

  const run = async (upload: string, what: 'preview' | 'import', step: 'reading' | 'importing'): Promise<Followed> => {
    setNow({ step });
    const begun = await send<{ job: string }>(`/register/uploads/${upload}/${what}`);
    if (!begun.ok) return { end: 'failed' };
    const ask = async () => {
      const told = await read<RegisterJob>(`/register/jobs/${begun.value.job}`);
      return told.ok ? told.value : told.status;
    };
    return followJob(ask, wait, (heard) => setNow({ step, ...heard }));
  };

  const sendAll = async (upload: string, files: readonly (readonly [string, File])[]): Promise<string | undefined> => {
    for (const [name, file] of files) {
      const sent = await sendFile(`/register/uploads/${upload}/${name}`, file, token ?? '', (share) => setNow({ step: 'sending', share }));
      if (!sent.ok) return sent.message;
    }
    return undefined;
  };

  const look = async (register: File, links: File | undefined): Promise<void> => {
    setNow({ step: 'sending', share: 0 });
    const begun = await send<{ upload: string }>('/register/uploads');
    if (!begun.ok) return setNow({ step: 'choosing', message: failed });
    const { upload } = begun.value;
    const problem = await sendAll(upload, [['register', register] as const, ...(links ? [['links', links] as const] : [])]);
    if (problem) return setNow({ step: 'choosing', message: problem });
    const followed = await run(upload, 'preview', 'reading');
    if (followed.end !== 'done') return setNow({ step: 'choosing', message: messages[followed.end] });
    const { outcome } = followed;
    setNow('refused' in outcome ? { step: 'choosing', message: `${outcome.refused} Nothing was changed.` } : { step: 'previewed', upload, outcome });
  };

  const bringIn = async (upload: string): Promise<void> => {
    const followed = await run(upload, 'import', 'importing');
    if (followed.end !== 'done') setNow({ step: 'choosing', message: messages[followed.end] });
    else setNow('refused' in followed.outcome ? { step: 'choosing', message: failed } : { step: 'imported', outcome: followed.outcome });
    onImported();
  };

  const discard = async (upload: string): Promise<void> => {
    await send(`/register/uploads/${upload}/discard`);
    setNow({ step: 'choosing' });
  };

  return { now, look, bringIn, discard, again: () => setNow({ step: 'choosing' }) };
};
