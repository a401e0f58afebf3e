import { drawLife } from '@virtual-school/portal-kit';
import { reportLife } from './report-life';

/** docs/states/tracking.md, from the table alone. */
export const lifeDocument = (): string => `# The life of what a school has told

Generated from plugins/tracking/server/src/domain/report-life.ts; a test compares it.

**school** is the designated teacher and the head teacher of the school that told it, **virtual-school** the head and the advisers of the Virtual School of the child's authority. A social worker reads.

${drawLife(reportLife, ['told: tell'])}`;
