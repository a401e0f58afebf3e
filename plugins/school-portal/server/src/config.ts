/** Settings of the plugin in the host's config/plugins, under school-portal.config. */
export const config = {
  default: {
    /** A SchoolSource; without one the content type of the reference CMS. */
    schools: null,
    /** Addresses (regular expressions) that may receive files, beside the media library's. */
    uploadPaths: [] as string[],
  },
  validator: () => undefined,
};
