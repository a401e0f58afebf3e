import type { Definition, Fields, Problem, Refusal, Upload, Visit } from '@virtual-school/portal-kit';
import { accessEntry, refusalEntry } from './audit-of';
import { browserOf } from './cookies';
import { openCarried } from './carried';
import { visitOf, type Caller } from './enter';
import { ownFields } from './fields';
import { claimKey, keepLocation } from './idempotency';
import { wantsJson, type Ctx } from './koa';
import type { DoorNeeds } from './needs';
import { isShownInPlace, problemsOf, statusOf } from './refusals';
import { renderView, contextOf, showView } from './render';
import { ResumePage } from './resume';

type Act = Extract<Definition, { kind: 'action' }>;
type Outcome = { location: string; done?: unknown; loaded?: unknown };

const asProblems = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Problem[] =>
  issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));

/** Load, act, audit row and idempotency key: one transaction, all or nothing. */
const actOnce = (needs: DoorNeeds, visit: Visit, definition: Act, fields: Fields, form: unknown, prepared: unknown, path: string) =>
  needs.database.decide<Outcome>(async (trx) => {
    const claim = await claimKey(trx, visit.actor, fields, path, visit.now.toISOString());
    if (claim.before !== undefined) return { ok: true, value: { location: claim.before } };

    const loaded = await definition.load(visit);
    if (!loaded.ok) return loaded;
    const done = await definition.act(visit, form, loaded.value, prepared);
    if (!done.ok) return done;

    const entry = accessEntry(definition, visit.actor, loaded.value, definition.changed?.(form, done.value));
    if (entry) await needs.audit.record(entry);
    const location = definition.goTo(done.value, visit.params);
    await keepLocation(trx, claim.id, location);
    return { ok: true, value: { location, done: done.value, loaded: loaded.value } };
  });

/**
 * Refused: the same page with what was entered, or a page of its own; recorded in a transaction of its own.
 * A form that is wrong and about a record out of reach is refused for the record: that there is one is not given away.
 */
const showRefusal = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, visit: Visit, definition: Act, fields: Fields, first: Refusal): Promise<void> => {
  const loaded = isShownInPlace(first) ? await definition.load(visit) : undefined;
  const refusal = loaded && !loaded.ok ? loaded : first;
  await needs.audit.recordAlone(refusalEntry(definition, caller.actor, refusal.code, visit.params));
  ctx.status = statusOf[refusal.code];
  if (wantsJson(ctx)) {
    ctx.body = { ok: false, code: refusal.code, problems: problemsOf(refusal), ...(loaded?.ok && definition.json?.(loaded.value)) };
    return;
  }
  if (!loaded?.ok) return; // the shell draws the error page
  showView(needs, ctx, caller, definition, loaded.value, visit.query, statusOf[refusal.code], {
    problems: problemsOf(refusal),
    entries: ownFields(fields),
    conflict: refusal.code === 'changed-meanwhile',
    carried: typeof fields._carried === 'string' ? fields._carried : undefined,
  });
};

/** What was sent is too much, or too many: said on the page, which changes nothing. */
export const refuseUpload = (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Act, fields: Fields, problem: Problem): Promise<void> =>
  showRefusal(needs, ctx, caller, visitOf(needs, ctx, caller), definition, fields, { ok: false, code: 'invalid', problems: [problem] });

/** After a step of signing in, words of an ended session go on in the page; after the last one they are offered for saving. */
const goOnCarrying = async (needs: DoorNeeds, ctx: Ctx, sealed: string, location: string, token: string | undefined): Promise<boolean> => {
  const session = token ? await needs.sessions.find(token) : undefined;
  if (!session || 'ended' in session) return false;
  const caller: Caller = { actor: session.actor, session, csrf: session.csrfSecret };
  if (session.stage === 'full') {
    const carried = openCarried(needs.vault, sealed, session.actor.publicId);
    if (!carried) return false;
    const page = contextOf(needs, ctx, caller, {}, {});
    ctx.body = renderView(needs, ctx, caller, { title: 'Your words were kept', main: <ResumePage carried={carried} page={page} /> }, false);
    ctx.status = 200;
    ctx.type = 'html';
    ctx.state.rendered = true;
    return true;
  }
  const next = needs.definition(location.split('?')[0] ?? '');
  if (!next || next.kind === 'download') return false;
  const visit = { ...visitOf(needs, ctx, caller), params: {}, query: Object.fromEntries(new URLSearchParams(location.split('?')[1] ?? '')) };
  const loaded = await next.load(visit);
  if (loaded.ok) showView(needs, ctx, caller, next, loaded.value, visit.query, 200, { carried: sealed });
  return loaded.ok;
};

export const runAction = async (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Act, fields: Fields, uploads: readonly Upload[] = []): Promise<void> => {
  let token = browserOf(ctx, needs.secure).cookie('session');
  const plain = visitOf(needs, ctx, caller);
  const visit: Visit = { ...plain, uploads, browser: { ...plain.browser, setCookie: (name, value, options) => {
    if (name === 'session') token = value;
    plain.browser.setCookie(name, value, options);
  } } };

  const parsed = definition.form.safeParse(ownFields(fields));
  if (!parsed.success) return showRefusal(needs, ctx, caller, visit, definition, fields, { ok: false, code: 'invalid', problems: asProblems(parsed.error.issues) });

  const prepared = definition.prepare ? await definition.prepare(visit, parsed.data) : { ok: true as const, value: undefined };
  if (!prepared.ok) return showRefusal(needs, ctx, caller, visit, definition, fields, prepared);

  const json = wantsJson(ctx);
  const keyed = json ? { ...fields, _key: '' } : fields; // an autosave is protected by its version, not by a key
  const result = await actOnce(needs, visit, definition, keyed, parsed.data, prepared.value, String(ctx.state.originalPath ?? definition.path));
  if (!result.ok) return showRefusal(needs, ctx, caller, visit, definition, fields, result);

  if (json) {
    ctx.status = 200;
    ctx.body = { ok: true, ...definition.json?.(result.value.loaded, result.value.done) };
    return;
  }
  if (typeof fields._carried === 'string' && fields._carried !== '' && (await goOnCarrying(needs, ctx, fields._carried, result.value.location, token))) return;
  ctx.redirect(result.value.location);
  ctx.status = 303;
};
