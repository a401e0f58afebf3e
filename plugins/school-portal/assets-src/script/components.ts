import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';

const components = [Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink];

/** The scripts of the govuk-frontend components that portal-kit draws; in the whole page, or in a part that was added. */
export const initComponents = (scope: Document | HTMLElement = document): void => {
  for (const component of components) createAll(component, undefined, { scope, onError: () => undefined });
};
