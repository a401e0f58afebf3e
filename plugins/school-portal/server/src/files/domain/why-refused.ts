/** Every reason for which a file is not taken, in words that say what to do. */
export const whyRefused = {
  ending: 'This kind of file is not taken. Save it as a PDF and add that',
  macros: 'Files with macros are not taken. Save it without them, as a PDF or with the ending DOCX, XLSX or PPTX',
  heic: 'Photos of the kind HEIC are not taken. Save it as JPG and add that',
  empty: 'The file is empty',
  'too-large': 'The file is too large',
  'too-many': 'There are 20 files here already. Remove one first',
  mismatch: 'What is in the file does not go with the ending of its name. Save it again in the program it comes from',
  'two-in-one': 'The file is two kinds of file in one. Save it again in the program it comes from',
  damaged: 'The file is damaged. Save it again in the program it comes from',
  locked: 'The file is protected by a password, so it cannot be checked. Save it without the password',
  active: 'The file holds a program, a form that sends, or another file. Print it to a PDF and add that',
  embedded: 'The file holds another file inside. Save it as a PDF and add that',
  outside: 'The file fetches something from elsewhere when it is opened. Save it as a PDF and add that',
  bomb: 'The file unfolds to far more than it should. Save it as a PDF and add that',
  'too-many-pixels': 'The picture is too large. Make it smaller than 50 million pixels',
  binary: 'This is not a plain text. Save it as text (UTF-8)',
  formula: 'A cell begins with a formula. Save the table as XLSX, or without formulas',
  virus: 'A virus was found in it. It was not kept. Check the computer it comes from',
} as const;

export type Why = keyof typeof whyRefused;
