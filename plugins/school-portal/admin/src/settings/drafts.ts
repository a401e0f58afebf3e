import type { MailWording, SettingLine, ValueSetting, YearRate } from '../../../server/src/admin-panel/answers';

export type Period = { name?: string; from: string; until: string };
export type Wording = { subject: string; body: string };

/** A value as it stands in the boxes, while it is typed. */
export type Draft = { text: string; periods: readonly Period[]; mail: Wording };

const nothing: Draft = { text: '', periods: [], mail: { subject: '', body: '' } };

const linesOf = (value: unknown): string => (value as readonly string[]).join('\n');

const asText: Record<Exclude<ValueSetting['kind'], 'periods'>, (value: unknown) => string> = { number: String, text: String, days: linesOf, labels: linesOf, rates: (value) => (value as readonly YearRate[]).map(({ year, pounds }) => `${year}: ${pounds}`).join('\n') };

export const draftOf = ({ kind }: SettingLine['definition'], value: unknown): Draft => {
  if (kind === 'periods') return { ...nothing, periods: value as readonly Period[] };
  if (kind === 'mail') {
    const { subject, paragraphs } = value as MailWording;
    return { ...nothing, mail: { subject, body: paragraphs.join('\n\n') } };
  }
  return { ...nothing, text: asText[kind](value) };
};

const lines = (text: string, end: RegExp): string[] => text.split(end).map((each) => each.trim()).filter((each) => each !== '');

/** A line that is no rate goes as it is: the server says what is wrong with it. */
const rateOf = (line: string): unknown => {
  const [, year, pounds = ''] = /^(\S+?)\s*:\s*£?([\d,]+)$/.exec(line) ?? [];
  return year ? { year, pounds: Number(pounds.replaceAll(',', '')) } : line;
};

/** What the server is sent; whether it is right is for the server to say. */
export const valueOf = ({ kind }: SettingLine['definition'], { text, periods, mail }: Draft): unknown => {
  if (kind === 'periods') return periods;
  if (kind === 'mail') return { subject: mail.subject.trim(), paragraphs: lines(mail.body, /\n\s*\n/) };
  if (kind === 'days') return lines(text, /[\n,]/);
  if (kind === 'labels') return lines(text, /\n/);
  if (kind === 'rates') return lines(text, /\n/).map(rateOf);
  if (kind === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  return text;
};
