import type { Core } from '@strapi/strapi';
import { addModels, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { mailSettings } from './domain/mail-settings';
import { trainingSettings } from './domain/settings';
import { sealedColumns, trainingModels } from './models';
import { pages } from './pages';
import { comingNumbers } from './store/coming-numbers';
import { eventsRefusal, whatIsWrongWithEvents } from './store/event-source';
import { needsOf } from './store/needs-of';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const wrong = whatIsWrongWithEvents(strapi);
  if (wrong) throw eventsRefusal(wrong);

  addModels(strapi, trainingModels);

  const { door, settings, vault, adminPanel } = portal(strapi);
  adminPanel.number({ name: 'training.coming', title: 'Training', link: '/portal/training/register', count: comingNumbers(portal(strapi)) });
  settings.declare([...trainingSettings, ...mailSettings]);
  for (const [table, column] of sealedColumns) vault.registerColumn(table, column);
  door.mount(pages(needsOf(strapi)));
};
