import type { Core } from '@strapi/strapi';

export type Column = { type: 'increments' | 'string' | 'text' | 'integer'; column?: Readonly<Record<string, unknown>> };

/** The few kinds of column that tables are made of: instants and days are texts, JSON and sealed words long ones. */
export const columns = {
  id: { type: 'increments' },
  text: { type: 'string', column: { notNullable: true } },
  optional: { type: 'string' },
  long: { type: 'text' },
  /** The row id of another table. */
  reference: { type: 'integer', column: { notNullable: true, unsigned: true } },
  maybe: { type: 'integer', column: { unsigned: true } },
  count: { type: 'integer', column: { notNullable: true, defaultTo: '0' } },
} as const satisfies Record<string, Column>;

export const foreignKey = (name: string, column: string, to: string, onDelete: 'CASCADE' | 'RESTRICT') => ({ name, columns: [column], referencedTable: to, referencedColumns: ['id'], onDelete });

/**
 * Gives a plugin its raw models: tables that no administrator, API token or webhook of the CMS can read. In register().
 * Strapi writes into the attributes that it is given, so no two may be the same object.
 */
export const addModels = (strapi: Core.Strapi, models: readonly object[]): void => {
  const registry = strapi.get('models') as { add: (model: object) => void };
  for (const model of models) registry.add(JSON.parse(JSON.stringify(model)) as object);
};
