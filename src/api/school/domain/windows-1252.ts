/** What bytes 0x80 to 0x9f mean in Windows-1252, in their order; a space stands where the byte has no meaning. */
const high = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const special = /[\x80-\x9f]/g;

/**
 * Windows-1252 from text that was read as Latin-1. Not TextDecoder: from Node 20.18.3 and 22.13 to some of 24 its
 * windows-1252 is Latin-1 too, and dashes and curly apostrophes become control characters (nodejs/node#56542).
 */
export const fromWindows1252 = (latin1: string): string => latin1.replace(special, (letter) => high[letter.charCodeAt(0) - 0x80]?.trim() ?? '');
