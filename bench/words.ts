const words = 'reads with growing confidence asks for help when it is loud likes science and the choir needs a quiet start to the day and says so to a trusted adult'.split(' ');

/** Invented words of about this length, other ones for every number. */
export const inventedWords = (seed: number, letters: number): string => {
  let text = `Note ${seed}:`;
  for (let at = seed; text.length < letters; at += 7) text += ` ${words[at % words.length]}`;
  return text.slice(0, letters);
};
