import { ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { keyOfDelivery } from '../../outbox';
import { adminRoute } from '../admin-route';
import { publicId } from '../domain/input';
import { listed, perPage } from '../domain/listed';
import type { PanelNeeds } from '../needs';

const may = 'outbox.manage' as const;

export const outboxRoutes = (needs: PanelNeeds) => [
  adminRoute({
    method: 'GET', path: '/outbox', may, audit: 'outbox-listed', input: z.object({ state: z.enum(['waiting', 'failed']).default('failed'), after: z.string().max(120).optional() }),
    work: async ({ state, after }) => ok(listed(await needs.deliveries.list({ failed: state === 'failed', after, most: perPage + 1 }), keyOfDelivery, (delivery) => delivery)),
  }),
  adminRoute({
    method: 'POST', path: '/outbox/:event/retry', may, audit: 'outbox-retried', input: z.object({ event: publicId, subscriber: z.string().max(80) }),
    about: ({ event }) => ({ type: 'event', id: event }), details: ({ subscriber }) => ({ subscriber }),
    work: async ({ event, subscriber }) => ((await needs.deliveries.retry(event, subscriber)) ? ok(undefined) : refuse('wrong-state')),
  }),
];
