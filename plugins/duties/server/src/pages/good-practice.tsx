import { InsetText } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

/** Stands on every page of a self-review where something is answered. Rule 1 of docs/rules/self-reviews.md. */
export const GoodPractice = (): ReactElement => <InsetText>This is good practice, not law. It is your school’s own. Do not name a pupil, and give nothing that tells who a pupil is.</InsetText>;
