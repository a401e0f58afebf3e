import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const bareConnection = {
  selector: "MemberExpression[property.name=/^(connection|transaction)$/][object.property.name='db']",
  message: 'Ask portal(strapi).database for .query(), .inTransaction or .decide: a bare connection or transaction leaves the audit row and the outbox behind.',
};

const node = { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', URLSearchParams: 'readonly', fetch: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', AbortSignal: 'readonly', AbortController: 'readonly' };
const commonjs = { ...node, require: 'readonly', module: 'writable', exports: 'writable', __dirname: 'readonly', __filename: 'readonly' };

export default tseslint.config(
  { ignores: ['**/dist/', '**/.tmp/', '**/node_modules/', 'plugins/*/assets/', 'types/generated/', 'build/', '**/.cache/', '.strapi/', 'coverage/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { '@typescript-eslint/no-explicit-any': 'error', 'no-restricted-syntax': ['error', bareConnection] },
  },
  {
    files: ['plugins/*/server/**/*.{ts,tsx}', 'plugins/portal-kit/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    // The database service itself, the lock before it stands, and the empty database that every test file copies.
    files: ['plugins/school-portal/server/src/store/**/*.ts', 'src/boot-lock.ts', 'tests/support/make-template.cjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: commonjs }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
