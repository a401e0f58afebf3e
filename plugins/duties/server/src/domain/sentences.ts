/** A title or an example as it stands within a sentence; a short form such as PEP keeps its capitals. */
export const inSentence = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`);

/** Ended, where it has no end yet. */
export const sentence = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);
