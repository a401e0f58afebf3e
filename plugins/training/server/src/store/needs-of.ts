import type { Core } from '@strapi/strapi';
import { documents } from '@virtual-school/strapi-plugin-documents/api';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { momentOf } from '../domain/moment';
import type { Now, TrainingNeeds } from '../use-cases/needs';
import { bookingsStore } from './bookings-store';
import { evaluationsStore } from './evaluations-store';
import { eventDirectory } from './event-directory';
import { listsStore } from './lists-store';
import { placesStore } from './places-store';

/** Everything the use cases work with, from the services of this installation. */
export const needsOf = (strapi: Core.Strapi): TrainingNeeds => {
  const services = portal(strapi);
  const { database, clock, settings, outbox, mailer, schools, accounts, authorities, vault, files } = services;
  return {
    database, clock, settings, outbox, mailer, schools, accounts, authorities, vault, files, documents: documents(strapi),
    places: placesStore(services), bookings: bookingsStore(services), lists: listsStore(services), evaluations: evaluationsStore(services), events: eventDirectory(strapi),
    publicUrl: (process.env.PUBLIC_URL || String(strapi.config.get('server.url') || '')).replace(/\/$/, ''),
  };
};

export const nowOf = ({ clock }: Pick<TrainingNeeds, 'clock'>): Now => ({ today: clock.today(), at: momentOf(clock.now(), clock.today()) });
