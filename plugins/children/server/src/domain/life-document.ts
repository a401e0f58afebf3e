import { drawLife } from '@virtual-school/portal-kit';
import { uploadLife } from './upload-life';

/** docs/states/children.md, from the table alone. */
export const lifeDocument = (): string => `# The life of a file of children that was sent to the portal

Generated from plugins/children/server/src/domain/upload-life.ts; a test compares it.

Only while a file waits is its text kept, sealed. What it changed, and what is wrong with it by file, row and field, stays.

${drawLife(uploadLife, ['waiting: send'])}`;
