import type { MailSetting, MailWording } from '../../contract';

const placeholder = /\{([A-Za-z]+)\}/g;
const longest = { subject: 120, paragraph: 1000, paragraphs: 10 };

const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= most;

const isWording = (value: unknown): value is MailWording => {
  const { subject, paragraphs } = (value ?? {}) as Partial<Record<keyof MailWording, unknown>>;
  return isText(subject, longest.subject) && isOneLine(subject) && Array.isArray(paragraphs) && paragraphs.length > 0 && paragraphs.length <= longest.paragraphs && paragraphs.every((each) => isText(each, longest.paragraph));
};

const listed = (names: readonly string[]): string => (names.length === 0 ? 'This mail has none' : `This mail has ${names.map((name) => `{${name}}`).join(', ')}`);

/**
 * What is wrong with the words of a mail. Placeholders are a closed list, so that nobody can write one that stands for a
 * person; a brace that is none is refused rather than sent.
 */
export const problemWithWording = ({ placeholders }: Pick<MailSetting, 'placeholders'>, value: unknown): string | undefined => {
  if (!isWording(value)) return `Enter a subject of up to ${longest.subject} characters on one line, and 1 to ${longest.paragraphs} paragraphs of up to ${longest.paragraph} characters`;
  const words = [value.subject, ...value.paragraphs].join('\n');
  const known = Object.keys(placeholders);
  const unknown = [...words.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !known.includes(name));
  if (unknown) return `{${unknown}} is not a placeholder of this mail. ${listed(known)}`;
  return /[{}]/.test(words.replace(placeholder, '')) ? `Curly brackets are for placeholders only. ${listed(known)}` : undefined;
};

/** The words with every placeholder filled; one that no value is given for stays empty. */
export const filled = ({ subject, paragraphs }: MailWording, values: Readonly<Record<string, string | number>>): MailWording => {
  const fill = (text: string) => text.replace(placeholder, (_, name: string) => String(values[name] ?? ''));
  return { subject: fill(subject), paragraphs: paragraphs.map(fill) };
};
