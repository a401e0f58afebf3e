import { strFromU8, unzipSync } from 'fflate';

/** All the words and numbers of an .xlsx, with the marks around them: a formula among them would stand in <f>. */
export const textOfSheet = (bytes: Buffer): string => Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n');
