import type { Core } from '@strapi/strapi';
import { whatIsWrongWithEvents, type EventSource } from './event-source';

const source: EventSource = { type: 'api::course.course', attributes: { title: 'name', slug: 'slug', sessions: 'dates', capacity: 'seats' }, audiences: { for_governors: 'governor' } };
const dates = { 'course.date': { attributes: { starts_at: {}, ends_at: {} } } };
const aCms = (events: EventSource | null, attributes?: Record<string, object>, components: object = dates): Core.Strapi =>
  ({ plugin: () => ({ config: () => events }), contentTypes: attributes ? { 'api::course.course': { attributes } } : {}, components }) as unknown as Core.Strapi;
const whole = { name: {}, slug: {}, seats: {}, for_governors: {}, dates: { component: 'course.date' } };

test.each<[string, Core.Strapi, RegExp | undefined]>([
  ['a CMS without events starts', aCms(null), undefined],
  ['a CMS with all that is named starts', aCms(source, whole), undefined],
  ['a type that is not there is named', aCms(source), /^there is no content type api::course\.course; name yours in config\/plugins/],
  ['missing attributes are listed', aCms(source, { name: {}, slug: {}, dates: whole.dates }), /has no attribute seats, for_governors/],
  ['dates without begin and end are refused', aCms(source, whole, { 'course.date': { attributes: {} } }), /has to be a repeatable component with starts_at and ends_at/],
])('%s', (_name, strapi, expected) => {
  const said = whatIsWrongWithEvents(strapi);
  if (expected) expect(said).toMatch(expected);
  else expect(said).toBeUndefined();
});
