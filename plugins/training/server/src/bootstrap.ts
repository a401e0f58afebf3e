import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { training } from './api';
import { attendees, organisers } from './domain/people';
import { needsOf, nowOf } from './store/needs-of';
import { issueCertificate } from './use-cases/issue-certificate';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { outbox, jobs, door } = portal(strapi);
  const needs = needsOf(strapi);
  const { keeper } = training(strapi);

  door.home('/portal/training', attendees, 'else'); // a person's other work comes first
  door.navigation([{ text: 'Training', href: '/portal/training', roles: attendees }, { text: 'Registers', href: '/portal/training/register', roles: organisers }]);

  outbox.subscribe('training.attended', 'training.certificate', (event) => issueCertificate(needs, event, nowOf(needs)));
  jobs.every(1, 'training.follow', keeper.follow);
  jobs.every(1, 'training.lapse-offers', async () => void (await keeper.lapse()));
  jobs.every(30, 'training.remind', async () => void (await keeper.remind()));
};
