import { InsetText } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

/** Stands on every page where something is answered, read or said about an answer. Rule 7 of docs/rules/duties.md. */
export const SelfCheck = (): ReactElement => <InsetText>This is a self-check, not legal advice. Do not name a pupil, and give nothing that tells who a pupil is.</InsetText>;
