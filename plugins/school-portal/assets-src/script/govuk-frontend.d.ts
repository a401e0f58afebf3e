// govuk-frontend ships no types; this is as much of it as the script uses.
type Component = { new (root: Element, config?: object): unknown; moduleName: string };
declare module 'govuk-frontend/dist/govuk/components/button/button.mjs' { export const Button: Component; }
declare module 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs' { export const CharacterCount: Component; }
declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' { export const ErrorSummary: Component; }
declare module 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs' { export const NotificationBanner: Component; }
declare module 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs' { export const PasswordInput: Component; }
declare module 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs' { export const SkipLink: Component; }
declare module 'govuk-frontend/dist/govuk/init.mjs' {
  export const createAll: (component: Component, config: object | undefined, options: { scope: Document | HTMLElement; onError: (error: unknown) => void }) => unknown[];
}
