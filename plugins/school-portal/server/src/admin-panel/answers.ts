import type { AuditFound } from '../audit';
import type { CountedNumber, JobState, RegisterNumber, RegisterOutcome, SettingDefinition } from '../contract';
import type { Delivery } from '../outbox';

export type { AuditFound, CountedNumber, Delivery, JobState, RegisterNumber, RegisterOutcome };
export type { MailFrame, MailSetting, MailWording, ValueSetting, YearRate } from '../contract';

/** What the routes below /school-portal answer; the pages of the admin panel read it. `next`: the key of the page after. */
export type Listed<Row> = { rows: readonly Row[]; next?: string };

export type NumbersAnswer = readonly { name: string; title: string; link?: string; counts: readonly CountedNumber[] }[];

export type AccountLine = { publicId: string; name: string; email: string; isBlocked: boolean; secondFactor: 'app' | 'card' | 'none'; roles: readonly { title: string; where: string }[] };
export type InvitationLine = { publicId: string; name: string; email: string; role: string; where: string; expiresAt: string; isExpired: boolean };
export type AuthorityLine = { publicId: string; code: string; name: string };
export type RoleLine = { name: string; title: string; isOfAuthority: boolean };
export type PlacesAnswer = { authorities: readonly AuthorityLine[]; roles: readonly RoleLine[] };

export type RegisterAnswer = { isHere: false } | { isHere: true; lastAt?: string; numbers: readonly RegisterNumber[] };
export type RegisterJob = Pick<JobState, 'state' | 'progress'> & { outcome?: RegisterOutcome };

export type SettingLine = { definition: SettingDefinition; value: unknown; version: number };
export type SettingsAnswer = { authority: AuthorityLine; groups: readonly { title: string; settings: readonly SettingLine[] }[] };
