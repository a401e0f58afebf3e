/** Four answers, so that nobody stands in the middle. */
export const usefulOptions = [{ value: '4', text: 'Very useful' }, { value: '3', text: 'Useful' }, { value: '2', text: 'A little useful' }, { value: '1', text: 'Not useful' }] as const;

/** How many gave each answer, in the order in which it was asked. */
export const usefulCounts = (answers: readonly { useful: number }[]): { text: string; count: number }[] =>
  usefulOptions.map(({ value, text }) => ({ text, count: answers.filter(({ useful }) => String(useful) === value).length }));
