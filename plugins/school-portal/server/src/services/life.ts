/** What the process is going through; kept once, because a service is made once. */
export const life = () => {
  let draining = false;
  return {
    get draining() {
      return draining;
    },
    /** From here on `/ready` says no, and a load balancer sends nobody new. */
    startDraining: () => void (draining = true),
  };
};
export type Life = ReturnType<typeof life>;
