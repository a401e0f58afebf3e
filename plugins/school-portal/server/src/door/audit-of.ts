import type { Actor, Definition } from '@virtual-school/portal-kit';
import type { AuditEntry } from '../contract';

const publicId = /^[a-z2-7]{26}$/;

/** Only public ids of records: a token in an address is a secret and is never written down. */
const idsOf = (params: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter(([name, value]) => name !== 'token' && publicId.test(value)));

export const accessEntry = (definition: Definition, actor: Actor, loaded: unknown, more: Record<string, unknown> = {}): AuditEntry | undefined => {
  const { audit } = definition;
  if ('notAudited' in audit) return undefined;
  return { actor, action: audit.action, outcome: 'done', about: audit.about?.(loaded), details: { ...audit.details?.(loaded), ...more } };
};

export const refusalEntry = (definition: Definition, actor: Actor, outcome: string, params: Record<string, string>): AuditEntry => ({
  actor,
  action: 'notAudited' in definition.audit ? 'access' : definition.audit.action,
  outcome,
  details: { route: definition.path, ...idsOf(params) },
});
