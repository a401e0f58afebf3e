/** For a script of its own process: does what it was ordered, sends the result, waits to be ended. */
export const answer = <Order, Result>(work: (order: Order) => Promise<Result>): void => {
  process.on('disconnect', () => process.exit(1));
  work(JSON.parse(process.argv[2] ?? '{}') as Order).then(
    (result) => process.send?.({ result }),
    (error: Error) => {
      console.error(error);
      process.exit(1);
    },
  );
};
