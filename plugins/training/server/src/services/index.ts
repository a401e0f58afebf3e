import type { Core } from '@strapi/strapi';
import { needsOf, nowOf } from '../store/needs-of';
import { followEvents } from '../use-cases/follow-events';
import { lapseOffers } from '../use-cases/offer-places';
import { remind } from '../use-cases/remind';
import { catalogue } from './catalogue';

type WithStrapi = { strapi: Core.Strapi };

/** What the clock does by itself. Each may be run at any time, and twice. */
const keeper = ({ strapi }: WithStrapi) => {
  const needs = needsOf(strapi);
  return {
    follow: () => followEvents(needs, nowOf(needs)),
    lapse: () => lapseOffers(needs, nowOf(needs)),
    remind: () => remind(needs, nowOf(needs)),
  };
};
export type Keeper = ReturnType<typeof keeper>;

export const services = { keeper, catalogue: ({ strapi }: WithStrapi) => catalogue(needsOf(strapi)) };
