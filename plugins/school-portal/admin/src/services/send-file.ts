export type SentFile = { ok: true } | { ok: false; message: string };

const pieceBytes = 4 * 1024 * 1024;
const sentences: Record<number, string> = { 401: 'You are signed out. Sign in again.', 403: 'You may not do this.', 422: 'The file is too large: it may have up to 120 MB.' };

declare global {
  interface Window { strapi: { backendURL: string } }
}

/**
 * Piece by piece, as bytes and not as a form: the server asks who somebody is before it keeps anything, no piece is
 * larger than a proxy lets through, and none takes longer than a request may.
 */
export const sendFile = async (path: string, file: File, token: string, told: (share: number) => void): Promise<SentFile> => {
  for (let from = 0; from < file.size; from += pieceBytes) {
    const sent = await fetch(`${window.strapi.backendURL}/school-portal${path}?from=${from}`, {
      method: 'PUT', body: file.slice(from, from + pieceBytes), headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
    }).catch(() => undefined);
    if (!sent?.ok) return { ok: false, message: sentences[sent?.status ?? 0] ?? 'The file could not be sent. Try again.' };
    told(Math.min(1, (from + pieceBytes) / file.size));
  }
  return { ok: true };
};
