/** Does this call of the document service publish? `create` and `update` do too, when they are asked to. */
export const publishes = (action: string, params: unknown): boolean => action === 'publish' || (['create', 'update'].includes(action) && (params as { status?: string }).status === 'published');
