/** Settings of the plugin in the host's config/plugins, under school-portal.config. */
export const config = {
  default: {
    schools: {
      type: 'api::school.school',
      attributes: { urn: 'urn', name: 'name', phase: 'phase_name', status: 'status_code', closedOn: 'closed_on', town: 'town', postcode: 'postcode', laCode: 'la_code', successor: 'successor_urn' },
      closedWhen: ['2'],
    },
    /** Addresses (regular expressions) that may receive files, beside the media library's. */
    uploadPaths: [] as string[],
  },
  validator: () => undefined,
};
