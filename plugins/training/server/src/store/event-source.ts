import type { Core } from '@strapi/strapi';

type Attributes = {
  title: string; slug: string; sessions: string; capacity: string;
  summary?: string; body?: string; topic?: string; place?: string; onlineLink?: string; trainer?: string; closesOn?: string; costRule?: string; pricePence?: string; agreementNote?: string;
  cancellationDays?: string; cancellationNote?: string; materials?: string; authorityCode?: string; cancelled?: string; cancelledReason?: string;
};
/** Where the CMS keeps its training events, and under which names. `audiences` leads from a switch of the type to an audience. */
export type EventSource = { type: string; attributes: Attributes; audiences: Readonly<Record<string, string>> };

/** undefined where the host names no type: then there are no events. */
export const eventSource = (strapi: Core.Strapi): EventSource | undefined => (strapi.plugin('training').config('events') as EventSource | null) ?? undefined;

type Known = { attributes: Record<string, { component?: string }> };

/** Says in one sentence what is wrong with the configured type; undefined when all is well or nothing is configured. */
export const whatIsWrongWithEvents = (strapi: Core.Strapi): string | undefined => {
  const source = eventSource(strapi);
  if (!source) return undefined;
  const type = strapi.contentTypes[source.type as keyof typeof strapi.contentTypes] as unknown as Known | undefined;
  if (!type) return `there is no content type ${source.type}; name yours in config/plugins under training.config.events.type`;
  const missing = [...Object.values(source.attributes), ...Object.keys(source.audiences)].filter((name) => name && !(name in type.attributes));
  if (missing.length > 0) return `${source.type} has no attribute ${missing.join(', ')}; name yours in config/plugins under training.config.events`;
  const component = strapi.components[type.attributes[source.attributes.sessions]?.component as keyof typeof strapi.components] as unknown as Known | undefined;
  return component && 'starts_at' in component.attributes && 'ends_at' in component.attributes ? undefined : `${source.attributes.sessions} of ${source.type} has to be a repeatable component with starts_at and ends_at`;
};

export const eventsRefusal = (reason: string): Error => Object.assign(new Error(`training refuses to start: ${reason}`), { stack: '' });
