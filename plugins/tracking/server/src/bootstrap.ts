import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { needsOf } from './store/needs-of';
import { tellPeople } from './use-cases/tell-people';

export const bootstrap = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { outbox, mailer } = portal(strapi);
  const needs = needsOf(strapi);
  for (const type of ['tracking.told', 'tracking.amended', 'tracking.withdrawn', 'tracking.review-asked']) outbox.subscribe(type, 'tracking.mail', (event) => tellPeople(needs, mailer, event));
};
