import type { Core } from '@strapi/strapi';
import { hasRole, type Actor, type Definition } from '@virtual-school/portal-kit';
import { portal, newPublicId } from '../api';
import { sessionsStore } from '../accounts/api-for-door';
import type { Door, NavigationItem } from '../contract';
import { wantsJson, type Ctx } from '../door/koa';
import type { DoorNeeds } from '../door/needs';
import { callerOf, entranceFor } from '../door/enter';
import { openDoor } from '../door/open';
import { assetFiles } from '../store/assets';
import { isPassing, safeWords } from '../store/last-resort';
import { portalConfig } from '../store/portal-config';

type Home = { href: string; roles: readonly string[]; when?: 'else' };

/** The one door: pages are mounted here and opened here, and nothing else answers under /portal. */
export const door = ({ strapi }: { strapi: Core.Strapi }) => {
  const mounted = new Map<string, Definition>();
  const homes: Home[] = [];
  const takers: { at: RegExp; definition: Extract<Definition, { kind: 'action' }> }[] = [];
  const items: NavigationItem[] = [];
  let needs: DoorNeeds | undefined;

  const needsNow = (): DoorNeeds => {
    const services = portal(strapi);
    const config = portalConfig(strapi);
    needs ??= {
      ...services,
      sessions: sessionsStore(services),
      newToken: newPublicId,
      secure: config.secure,
      demo: config.demo,
      serviceName: config.serviceName,
      navigation: () => items,
      assets: () => assetFiles(),
      definition: (path) => mounted.get(path),
    };
    return needs;
  };

  /** A failure is answered, and logged without its message: knex writes values into messages. */
  const guarded = async (ctx: Ctx, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      strapi.log.error(`portal: ${safeWords(error)}`);
      ctx.body = wantsJson(ctx) ? { ok: false, code: 'not-available' } : null;
      ctx.status = isPassing(error) ? 503 : 500;
    }
  };

  const routesOf = (definition: Definition) =>
    (definition.kind === 'action' ? (['GET', 'POST'] as const) : (['GET'] as const)).map((method) => ({
      method,
      path: definition.path,
      handler: (ctx: Ctx) => guarded(ctx, () => openDoor(needsNow(), ctx, definition, method)),
      config: { auth: false },
    }));

  const takesFilesAt = (path: string) => takers.find((each) => each.at.test(path))?.definition;

  return {
    mount(definitions) {
      takers.push(...definitions.flatMap((definition) => (definition.kind === 'action' && definition.files ? [{ definition, at: new RegExp(`^${definition.path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`) }] : [])));
      for (const definition of definitions) {
        if (mounted.has(definition.path)) throw new Error(`Two pages want the address ${definition.path}`);
        mounted.set(definition.path, definition);
      }
      strapi.server.routes({ prefix: '', routes: definitions.flatMap(routesOf) } as unknown as Parameters<typeof strapi.server.routes>[0]);
    },
    home: (href, roles, when) => void homes.push({ href, roles, when }),
    navigation: (more) => void items.push(...more),
    definitions: () => [...mounted.values()],
    takesFilesAt,
    /** Before a byte of it is read: is the sender signed in, and may they open this page? */
    mayReceive: async (ctx: Ctx): Promise<boolean> => {
      const definition = takesFilesAt(ctx.path);
      return definition !== undefined && entranceFor(definition, await callerOf(needsNow(), ctx, { peek: true })) === 'open';
    },
    homeOf: (actor: Actor): string | undefined => {
      const own = homes.filter((home) => hasRole(actor, ...home.roles));
      return (own.find(({ when }) => when !== 'else') ?? own[0])?.href;
    },
    needs: needsNow,
  } satisfies Door & Record<string, unknown>;
};

export type DoorService = ReturnType<typeof door>;
