/** Does this call of the CMS's document service publish? `create`, `update` and `clone` may be asked to. */
export const publishes = (action: string, params: unknown): boolean => action === 'publish' || (['create', 'update', 'clone'].includes(action) && (params as { status?: string }).status === 'published');
