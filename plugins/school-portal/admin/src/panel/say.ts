import { useNotification } from '@strapi/strapi/admin';
import type { Refused } from './client';

const sentences: Record<number, string> = { 0: 'The portal did not answer. Try again.', 403: 'You may not do this.', 404: 'This is no longer there. Load the page again.', 409: 'This has changed meanwhile. Load the page again.', 503: 'The portal is busy. Try again in a moment.' };

/** Says in a line what became of a press of a button. */
export const useSay = () => {
  const { toggleNotification } = useNotification();
  return {
    done: (message: string) => toggleNotification({ type: 'success', message }),
    refused: (refused: Refused, own: Readonly<Record<number, string>> = {}) =>
      toggleNotification({ type: 'danger', message: refused.problems[0]?.message ?? own[refused.status] ?? sentences[refused.status] ?? 'This could not be done. Try again.' }),
  };
};
