import { InsetText } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

const nobodyNamed = 'Do not name a pupil, and give nothing that tells who a pupil is.';

/** Stands on every page where something is answered. Rule 7 of docs/rules/duties.md. */
export const SelfCheck = (): ReactElement => <InsetText>This is a self-check, not legal advice. {nobodyNamed}</InsetText>;

/** The same for what the Virtual School and a school write to each other. */
export const NobodyNamed = (): ReactElement => <InsetText>{nobodyNamed}</InsetText>;
