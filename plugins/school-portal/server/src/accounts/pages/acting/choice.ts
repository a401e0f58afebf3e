import type { Acting } from '../../domain/grants';

/** How a role at a school is called in the form. */
export const choiceOf = ({ role, urn }: Acting): string => `${role.name}.${urn}`;
