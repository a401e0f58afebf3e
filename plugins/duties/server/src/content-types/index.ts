import schema from './duty/schema.json';

export const contentTypes = { duty: { schema } };
