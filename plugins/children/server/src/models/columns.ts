/** The few kinds of column that the tables of this plugin are made of. */
export type Model = {
  uid: string;
  singularName: string;
  tableName: string;
  attributes: Readonly<Record<string, { type: 'increments' | 'string' | 'text' | 'integer'; column?: { notNullable?: boolean; unsigned?: boolean; defaultTo?: string } }>>;
  indexes: readonly { name: string; columns: readonly string[]; type?: 'unique' }[];
  foreignKeys: readonly { name: string; columns: readonly string[]; referencedTable: string; referencedColumns: readonly string[]; onDelete: 'RESTRICT' | 'CASCADE' | 'SET NULL' }[];
};

export const id = { type: 'increments' } as const;
export const text = { type: 'string', column: { notNullable: true } } as const;
export const optionalText = { type: 'string' } as const;
export const longText = { type: 'text' } as const;
export const key = { type: 'integer', column: { notNullable: true, unsigned: true } } as const;
export const optionalKey = { type: 'integer', column: { unsigned: true } } as const;
export const counter = { type: 'integer', column: { notNullable: true, defaultTo: '0' } } as const;

/** Care history is not deleted with a stroke: a row that others lean on stays. */
export const childKey = (table: string) => ({ name: `${table}_child_fk`, columns: ['child_id'], referencedTable: 'children', referencedColumns: ['id'], onDelete: 'RESTRICT' }) as const;
export const authorityKey = (table: string) => ({ name: `${table}_authority_fk`, columns: ['authority_id'], referencedTable: 'portal_authorities', referencedColumns: ['id'], onDelete: 'RESTRICT' }) as const;
export const accountKey = (table: string, onDelete: 'CASCADE' | 'SET NULL') => ({ name: `${table}_account_fk`, columns: ['account_id'], referencedTable: 'portal_accounts', referencedColumns: ['id'], onDelete }) as const;
