/** What a command says of options that it cannot follow, and the code it ends with. */
export const wrongOptions = (help: string, io: { line(text: string): void }, sentence = 'Some options are missing or wrong.'): number => {
  io.line(`${sentence}\n`);
  io.line(help);
  return 2;
};
