export type Column = { type: string; column?: Record<string, unknown> };

export const id: Column = { type: 'increments' };
export const text: Column = { type: 'string', column: { notNullable: true } };
export const optional: Column = { type: 'string' };
export const long: Column = { type: 'text' };
export const reference: Column = { type: 'integer', column: { notNullable: true, unsigned: true } };
export const maybe: Column = { type: 'integer', column: { unsigned: true } };
export const count: Column = { type: 'integer', column: { notNullable: true, defaultTo: '0' } };
