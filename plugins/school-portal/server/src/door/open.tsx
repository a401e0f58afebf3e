import type { Definition } from '@virtual-school/portal-kit';
import { accessEntry, refusalEntry } from './audit-of';
import { sealCarried } from './carried';
import { callerOf, entranceFor, visitOf, type Caller } from './enter';
import { fieldsOf, ownFields } from './fields';
import { isFromOurPage } from './csrf';
import { wantsJson, type Ctx } from './koa';
import type { DoorNeeds } from './needs';
import { statusOf } from './refusals';
import { showView } from './render';
import { refuseUpload, runAction } from './run-action';
import { sendFile } from './send-file';
import { tooLarge, uploadsOf } from './uploads';

type Shown = Extract<Definition, { view: unknown }>;

const goToSignIn = (ctx: Ctx, path: string): void => {
  if (wantsJson(ctx)) {
    ctx.status = 401;
    ctx.body = { ok: false, code: 'signed-out' };
    return;
  }
  ctx.status = 303;
  ctx.redirect(path);
};

/** The sign-in page in place of the answer; words posted after the session had ended travel on in it, sealed. */
const showSignIn = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, original: string): Promise<void> => {
  const posted = fieldsOf(ctx.request.body);
  const signIn = needs.definition('/portal/sign-in') as Shown | undefined;
  const mayCarry = posted && caller.ended && isFromOurPage(ctx, caller.ended.csrfSecret, posted._csrf);
  if (!signIn || wantsJson(ctx)) return goToSignIn(ctx, '/portal/sign-in');
  const carried = mayCarry && caller.ended ? sealCarried(needs.vault, { account: caller.ended.accountPublicId, path: original, fields: ownFields(posted) }) : undefined;
  const visit = visitOf(needs, ctx, caller);
  const loaded = await signIn.load({ ...visit, params: {}, query: { next: original } });
  if (loaded.ok) showView(needs, ctx, caller, signIn, loaded.value, { next: original }, 401, { carried });
};

const turnAway = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Definition, outcome: 'not-yours' | 'not-found'): Promise<void> => {
  await needs.audit.recordAlone(refusalEntry(definition, caller.actor, outcome, ctx.params));
  ctx.status = statusOf[outcome];
  ctx.body = wantsJson(ctx) ? { ok: false, code: outcome } : undefined;
  ctx.status = statusOf[outcome];
};

const read = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Definition): Promise<void> => {
  const visit = visitOf(needs, ctx, caller);
  const loaded = await definition.load(visit);
  if (!loaded.ok) {
    if (loaded.code === 'not-found' || loaded.code === 'not-yours') return turnAway(needs, ctx, caller, definition, loaded.code);
    ctx.status = statusOf[loaded.code];
    return;
  }

  const entry = accessEntry(definition, caller.actor, loaded.value);
  if (entry) await needs.audit.recordAlone(entry); // not recorded: not shown

  if (definition.kind === 'download') {
    return sendFile(ctx, await definition.file(loaded.value));
  }
  const onward = definition.redirect?.(loaded.value);
  if (onward) {
    ctx.redirect(onward);
    ctx.status = 303;
    return;
  }
  showView(needs, ctx, caller, definition, loaded.value, visit.query, 200);
};

const change = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Extract<Definition, { kind: 'action' }>): Promise<void> => {
  if (ctx.state.tooLarge && definition.files) return refuseUpload(needs, ctx, caller, definition, {}, tooLarge(definition.files)); // its body was not read
  const posted = fieldsOf(ctx.request.body);
  if (!isFromOurPage(ctx, caller.csrf, posted?._csrf)) {
    await needs.audit.recordAlone(refusalEntry(definition, caller.actor, 'not-from-our-page', ctx.params));
    ctx.status = 403;
    if (wantsJson(ctx)) ctx.body = { ok: false, code: 'not-from-our-page' };
    return;
  }
  const uploads = posted && uploadsOf(ctx, definition.files, posted);
  if (!posted || !uploads) {
    ctx.status = 422;
    if (wantsJson(ctx)) ctx.body = { ok: false, code: 'invalid' };
    return;
  }
  if ('message' in uploads) return refuseUpload(needs, ctx, caller, definition, posted, uploads);
  await runAction(needs, ctx, caller, definition, posted, uploads);
};

/** What stands in an address for a record, a section or a token; anything else names nothing, and meets no query. */
const isName = (value: string): boolean => /^[a-z0-9][a-z0-9.-]{0,99}$/.test(value);

/** One request for one definition: session, allow, then read or change. */
export const openDoor = async (needs: DoorNeeds, ctx: Ctx, definition: Definition, method: 'GET' | 'POST'): Promise<void> => {
  const original = ctx.path;
  const caller = await callerOf(needs, ctx);
  ctx.state.query = { ...ctx.query };
  ctx.url = definition.path; // the stock access log writes ctx.url: an address with a token in it never reaches a log
  ctx.state.originalPath = original;

  const entrance = entranceFor(definition, caller);
  if (entrance === 'second-factor') return goToSignIn(ctx, '/portal/second-factor');
  if (entrance === 'sign-in') return method === 'POST' ? showSignIn(needs, ctx, caller, original) : goToSignIn(ctx, `/portal/sign-in?next=${encodeURIComponent(original)}`);
  if (entrance === 'not-yours') return turnAway(needs, ctx, caller, definition, 'not-yours');
  if (!Object.values(ctx.params).every(isName)) return turnAway(needs, ctx, caller, definition, 'not-found');
  if (method === 'POST' && definition.kind === 'action') return change(needs, ctx, caller, definition);
  return read(needs, ctx, caller, definition);
};
