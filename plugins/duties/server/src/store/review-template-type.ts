import type { Core } from '@strapi/strapi';
import groupSchema from '../components/review-group.json';

/** The content type that editors edit, and the component that its groups are made of. */
export const templateType = 'plugin::duties.self-review' as 'api::school.school';
export const groupComponent = 'duties.review-group' as 'api::school.school';

/** Strapi reads components from the folder of the CMS alone; a plugin gives it its own. In register(). */
export const addReviewComponent = (strapi: Core.Strapi): void => {
  const schema = JSON.parse(JSON.stringify(groupSchema)) as object;
  const registry = strapi.get('components') as { add(components: Record<string, object>): void };
  registry.add({ [groupComponent]: { ...schema, __schema__: groupSchema, __filename__: 'review-group.json', uid: groupComponent, category: 'duties', modelType: 'component', modelName: 'review-group', globalId: 'ComponentDutiesReviewGroup' } });
};
