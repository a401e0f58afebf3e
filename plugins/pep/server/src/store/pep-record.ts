import type { Answers } from '@virtual-school/portal-kit';
import type { Part, PartName, Plan } from '../domain/pep-life';

export type PepKind = 'initial' | 'termly' | 'extra';
export type PepPart = Part & { id: number; signedName?: string; signedRole?: string; returnedReason?: string; returnedAt?: string };
export type SectionRecord = { name: string; answers: Answers; version: number; carried: readonly string[]; changed: readonly string[]; updatedAt: string };
export type Decision = { targetId: string; decision: 'granted' | 'part' | 'refused'; pence: number; reason: string };

/** A plan as the use cases see it: everything but whom it may be shown to. */
export type Pep = Plan & {
  id: number; publicId: string; childId: number; authorityId: number; kind: PepKind; extraReason?: string; term: string; /** The child's year when the plan was opened: its questions stay those of that year. */ yearGroup: string; openedOn: string;
  meetingOn?: string; meetingPlace?: string; careDueOn: string; schoolDueOn: string; planDueOn: string; outcomeReason?: string; outcomeAt?: string; /** The word of the scale as it was when the plan was approved. */ quality?: string; version: number; /** Where it stands in lists: the earliest day on which something of it is due. */ listDueOn: string;
  parts: Readonly<Record<PartName, PepPart>>;
  sections: ReadonlyMap<string, SectionRecord>;
  decisions: readonly Decision[];
};
