/** What a person did wrong in one box, in words that say what to do. `field` is the box's name in the form. */
export type Problem = { field: string; message: string };

/** The refusals that people meet. The door turns each into a status and a page. */
export type RefusalCode =
  | 'not-found' // 404: not there, or not theirs to know of
  | 'not-yours' // 403: they may see it, but this move is somebody else's
  | 'wrong-state' // 409: too late, or too early
  | 'changed-meanwhile' // 409: somebody was first
  | 'incomplete' // 422: something is missing
  | 'invalid' // 422: what was entered cannot be right
  | 'too-many' // 429: too many tries
  | 'expired'; // 410: the link was used, or is too old

export type Refusal = { ok: false; code: RefusalCode; problems?: readonly Problem[] };
export type Result<T> = { ok: true; value: T } | Refusal;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode, problems?: readonly Problem[]): Refusal => ({ ok: false, code, ...(problems && { problems }) });
