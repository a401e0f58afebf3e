import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { RegisterJob, RegisterOutcome } from '../../../server/src/admin-panel/answers';
import { useClient } from '../panel/client';
import { sendFile } from '../services/send-file';

export type Bringing =
  | { step: 'choosing'; message?: string }
  | { step: 'sending'; share: number }
  | { step: 'reading' | 'importing'; done?: number }
  | { step: 'previewed'; upload: string; outcome: RegisterOutcome }
  | { step: 'imported'; outcome: RegisterOutcome };

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const failed = 'This did not finish. Try again; if it happens again, tell whoever runs the server.';

/** From the choice of files over their preview to the import, each step waiting for the one before. */
export const useBringing = (onImported: () => void) => {
  const [now, setNow] = useState<Bringing>({ step: 'choosing' });
  const { read, send } = useClient();
  const token = useAuth('PortalRegister', (auth) => auth.token);

  const follow = async (job: string, step: 'reading' | 'importing'): Promise<RegisterOutcome | undefined> => {
    for (;;) {
      await wait(700);
      const told = await read<RegisterJob>(`/register/jobs/${job}`);
      if (!told.ok || told.value.state === 'failed') return undefined;
      if (told.value.state === 'done') return told.value.outcome;
      setNow({ step, done: told.value.progress?.done });
    }
  };

  const run = async (upload: string, what: 'preview' | 'import', step: 'reading' | 'importing'): Promise<RegisterOutcome | undefined> => {
    setNow({ step });
    const begun = await send<{ job: string }>(`/register/uploads/${upload}/${what}`);
    return begun.ok ? follow(begun.value.job, step) : undefined;
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
    const outcome = await run(upload, 'preview', 'reading');
    if (!outcome) return setNow({ step: 'choosing', message: failed });
    setNow('refused' in outcome ? { step: 'choosing', message: `${outcome.refused} Nothing was changed.` } : { step: 'previewed', upload, outcome });
  };

  const bringIn = async (upload: string): Promise<void> => {
    const outcome = await run(upload, 'import', 'importing');
    setNow(outcome && !('refused' in outcome) ? { step: 'imported', outcome } : { step: 'choosing', message: failed });
    onImported();
  };

  const discard = async (upload: string): Promise<void> => {
    await send(`/register/uploads/${upload}/discard`);
    setNow({ step: 'choosing' });
  };

  return { now, look, bringIn, discard, again: () => setNow({ step: 'choosing' }) };
};
