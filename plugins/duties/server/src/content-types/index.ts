import schema from './duty/schema.json';
import selfReview from './self-review/schema.json';

export const contentTypes = { duty: { schema }, 'self-review': { schema: selfReview } };
