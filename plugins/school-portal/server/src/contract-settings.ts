import type { Result } from '@virtual-school/portal-kit';

/** Words of a mail, with placeholders as {days}. The greeting with the person's name and the link stand in code, outside of them. */
export type MailWording = { subject: string; paragraphs: readonly string[] };
/** `group`: the heading it stands under in the admin panel; else the part of its name before the full stop. */
type AboutSetting = { name: string; title: string; hint?: string; group?: string };
/** An amount for each financial year: `year` as 2025-26, whole pounds. */
export type YearRate = { year: string; pounds: number };
/** `rates`: YearRate[]; `labels`: the words of a scale, best first. */
export type ValueSetting = AboutSetting & { kind: 'number' | 'text' | 'days' | 'periods' | 'rates' | 'labels'; default: unknown; min?: number; max?: number };
/** Paragraphs that code puts above and below the words, with invented examples, as the preview shows them. */
export type MailFrame = { above: readonly string[]; below: readonly string[] };
/** `placeholders`: every name that the words may hold, with an invented example for the preview. Never a person's name. `frame`: else a greeting above and a link below. */
export type MailSetting = AboutSetting & { kind: 'mail'; default: MailWording; placeholders: Readonly<Record<string, string>>; frame?: MailFrame };
export type SettingDefinition = ValueSetting | MailSetting;
export type StoredSetting = { value: unknown; version: number };
/** Numbers, days and words that an authority may set for itself. */
export type Settings = {
  declare(definitions: readonly SettingDefinition[]): void;
  /** The authority's own value, else the default. */
  get<T>(authorityId: number | undefined, name: string): Promise<T>;
  set(authorityId: number, name: string, value: unknown): Promise<Result<void>>;
  /** Over the version that was seen (0: the default), else refused ("changed-meanwhile"); gives the new version. */
  save(authorityId: number, name: string, value: unknown, seen: number): Promise<Result<number>>;
  /** What the authority has set itself, by name. */
  stored(authorityId: number): Promise<ReadonlyMap<string, StoredSetting>>;
  /** The words of a mail (kind 'mail') with their placeholders filled. Without an authority: the only one's here, else the default. */
  wording(authorityId: number | undefined, name: string, values: Readonly<Record<string, string | number>>): Promise<MailWording>;
  all(): readonly SettingDefinition[];
};
