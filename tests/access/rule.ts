import type { ChildName, PersonName, World } from '../support/world';

/** What a route answers. `closed` is a link that does not work (any more); `leads` sends on to another page. */
export type Answer = 'open' | 'sign in' | 'not theirs' | 'not found' | 'closed';
export type Visitor = PersonName | 'visitor';

export type Open = { to: 'everyone' | 'signed-in' | readonly Role[] };
/**
 * A page of one child: these roles, for the children that the person reaches. Of those who may open a page of its kind,
 * one part belongs to `part` alone; what they may all read is changed by `change` alone.
 */
export type OfChild = { of: 'child'; see: readonly Role[]; part?: Role; change?: Role };
/** A page of one record that is no child's casework: who reaches which is said by name. */
export type OfRecord = { of: 'record'; roles: readonly Role[]; who: readonly PersonName[] };
export type Link = { to: 'link' };
export type Rule = Open | OfChild | OfRecord | Link;

export type Role = 'designated-teacher' | 'head-teacher' | 'social-worker' | 'virtual-school-adviser' | 'virtual-school-head' | 'data-officer' | 'school-colleague' | 'governor' | 'trust-lead';

export const virtualSchool = ['virtual-school-adviser', 'virtual-school-head'] as const;

/** What one plugin adds to the table: its addresses, and what stands in them for a record of its own. */
export type Room = {
  rules: Readonly<Record<string, Rule>>;
  /** Makes the records that the addresses name. */
  prepare?: (world: World) => Promise<void>;
  /** Fills what is special to this plugin in one of its addresses, e.g. ':event'. `route` may end in a variant in brackets. */
  fill?: (address: string, route: string, world: World, child: ChildName) => string;
};
