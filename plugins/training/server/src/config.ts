/** Settings of the plugin in the host's config/plugins, under training.config. */
export const config = {
  default: {
    /** An EventSource; without one there are no events, and the plugin waits for nothing. */
    events: null,
  },
  validator: () => undefined,
};
