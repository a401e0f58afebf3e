/** The plugins in the order in which they are built, each with the plugins whose `api.ts` it reads. */
export const plugins = {
  'school-portal': [],
  documents: ['school-portal'],
  children: ['school-portal'],
  tracking: ['school-portal', 'documents', 'children'],
  pep: ['school-portal', 'documents', 'children'],
  duties: ['school-portal', 'documents'],
  training: ['school-portal', 'documents'],
};

export const pluginNames = Object.keys(plugins);
