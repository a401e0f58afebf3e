/** The admin panel asks no other server, not even whether a newer Strapi is out: docs/upgrading.md says which version to take. */
export default {
  config: { notifications: { releases: false } },
  bootstrap: () => undefined,
};
