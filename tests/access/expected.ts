import type { ChildName, PersonName } from '../support/world';
import { board } from './rooms/board';
import { duties } from './rooms/duties';
import { imports } from './rooms/imports';
import { pepFiles } from './rooms/pep-files';
import { selfReviews } from './rooms/self-reviews';
import { tracking } from './rooms/tracking';
import { training } from './rooms/training';
import { virtualSchool, type Answer, type Role, type Room, type Rule, type Visitor } from './rule';

export type { Answer, Role, Rule, Visitor } from './rule';

const writers = ['designated-teacher', 'social-worker'] as const;
const readers = [...writers, ...virtualSchool] as const;
const everybody = [...readers, 'head-teacher'] as const;
const granters = ['designated-teacher', 'head-teacher', 'virtual-school-head', 'data-officer'] as const;

/** The role of each person of the small world; a leaver's has ended, a blocked person cannot sign in. */
export const roleOf: Record<PersonName, Role | 'none' | 'blocked'> = {
  teacher: 'designated-teacher', colleague: 'designated-teacher', head: 'head-teacher', worker: 'social-worker', otherWorker: 'social-worker',
  adviser: 'virtual-school-adviser', office: 'virtual-school-head', officer: 'data-officer',
  otherTeacher: 'designated-teacher', otherHead: 'head-teacher',
  foreignTeacher: 'designated-teacher', foreignHead: 'head-teacher', foreignWorker: 'social-worker', foreignAdviser: 'virtual-school-adviser', foreignOffice: 'virtual-school-head', foreignOfficer: 'data-officer',
  leaver: 'none', blocked: 'blocked',
  assistant: 'school-colleague', governor: 'governor', otherGovernor: 'governor', trustLead: 'trust-lead', clerk: 'school-office',
};

const atSchool: readonly ChildName[] = ['own', 'sameSchool'];
const atOtherSchool: readonly ChildName[] = ['elsewhere', 'moved'];
const inAuthority: readonly ChildName[] = [...atSchool, ...atOtherSchool];
const abroad: readonly ChildName[] = ['foreign'];

/** Whom each person reaches today. `moved` went to the second school a month ago and has no worker since. */
export const reaches: Record<PersonName, readonly ChildName[]> = {
  teacher: atSchool, colleague: atSchool, head: atSchool, worker: ['own'], otherWorker: ['sameSchool', 'elsewhere'],
  adviser: inAuthority, office: inAuthority, officer: inAuthority,
  otherTeacher: atOtherSchool, otherHead: atOtherSchool,
  foreignTeacher: abroad, foreignHead: abroad, foreignWorker: abroad, foreignAdviser: abroad, foreignOffice: abroad, foreignOfficer: abroad,
  leaver: [], blocked: [],
  assistant: [], governor: [], otherGovernor: [], trustLead: [], clerk: atSchool,
};

/**
 * The specification of confidentiality: every address of the portal, and to whom it opens. An address that is mounted and
 * not named here fails the test, as does one that is named and not mounted.
 */
const core: Record<string, Rule> = {
  '/portal/sign-in': { to: 'everyone' },
  '/portal/sign-in/code': { to: 'signed-in' },
  '/portal/sign-out': { to: 'signed-in' },
  '/portal/reset': { to: 'everyone' },
  '/portal/reset/sent': { to: 'everyone' },
  '/portal/reset/:token': { to: 'link' },
  '/portal/invitation/:token': { to: 'link' },
  '/portal/documents/check': { to: 'signed-in' },

  '/portal': { to: 'signed-in' },
  '/portal/account': { to: 'signed-in' },
  '/portal/account/password': { to: 'signed-in' },
  '/portal/second-factor': { to: 'signed-in' },
  '/portal/second-factor/app': { to: 'signed-in' },
  '/portal/second-factor/card': { to: 'signed-in' },

  '/portal/invite': { to: granters },
  '/portal/people': { to: granters },
  '/portal/people/:person (a designated teacher)': { of: 'record', roles: granters, who: ['head', 'office', 'officer', 'foreignOffice', 'foreignOfficer'] },
  '/portal/people/:person (a social worker)': { of: 'record', roles: granters, who: ['office', 'officer'] },
  '/portal/people/:person (an adviser)': { of: 'record', roles: granters, who: ['office'] },
  '/portal/acting': { to: ['head-teacher'] },

  '/portal/leavers': { to: ['data-officer'] },
  '/portal/leavers/:leaverId': { of: 'record', roles: ['data-officer'], who: ['officer'] },
  '/portal/workers': { to: ['data-officer'] },

  '/portal/children/:childId': { of: 'child', see: everybody },
  '/portal/children/:childId/place': { of: 'child', see: ['social-worker', ...virtualSchool] },
  '/portal/children/:childId/contact': { of: 'child', see: ['social-worker'] },

  '/portal/peps': { to: everybody },
  '/portal/peps/open': { to: ['social-worker', ...virtualSchool] },
  '/portal/peps/:pep': { of: 'child', see: everybody },
  '/portal/peps/:pep/meeting': { of: 'child', see: ['social-worker', ...virtualSchool] },
  '/portal/peps/:pep/sections/:section (school)': { of: 'child', see: readers, change: 'designated-teacher' },
  '/portal/peps/:pep/sections/:section (care)': { of: 'child', see: readers, change: 'social-worker' },
  '/portal/peps/:pep/parts/:part/check (school)': { of: 'child', see: writers, part: 'designated-teacher' },
  '/portal/peps/:pep/parts/:part/check (care)': { of: 'child', see: writers, part: 'social-worker' },
  '/portal/peps/:pep/parts/:part/take-back (school)': { of: 'child', see: writers, part: 'designated-teacher' },
  '/portal/peps/:pep/parts/:part/take-back (care)': { of: 'child', see: writers, part: 'social-worker' },
  '/portal/peps/:pep/review': { of: 'child', see: virtualSchool },
  '/portal/peps/:pep/end': { of: 'child', see: virtualSchool },
  '/portal/peps/:pep/read': { of: 'child', see: readers },
  '/portal/peps/:pep/draft.pdf': { of: 'child', see: readers },
  '/portal/peps/:pep/plan.pdf': { of: 'child', see: readers },
};

/** Each further plugin names its addresses in a file of its own. */
export const rooms: readonly Room[] = [imports, pepFiles, tracking, board, duties, selfReviews, training];
export const rules: Readonly<Record<string, Rule>> = Object.assign({}, core, ...rooms.map((room) => room.rules));

const byRole = (person: Visitor, roles: readonly Role[]): Answer => {
  if (person === 'visitor') return 'sign in';
  const role = roleOf[person];
  if (role === 'blocked') return 'sign in';
  return role !== 'none' && roles.includes(role) ? 'open' : 'not theirs';
};

/** What this person is answered at this address, about this child where it is about one. */
export const expectedAnswer = (rule: Rule, method: 'GET' | 'POST', person: Visitor, child?: ChildName): Answer => {
  if ('to' in rule) {
    if (rule.to === 'everyone') return 'open';
    if (rule.to === 'link') return 'closed';
    if (rule.to === 'signed-in') return person === 'visitor' || roleOf[person] === 'blocked' ? 'sign in' : 'open';
    return byRole(person, rule.to);
  }
  const mayOpen = byRole(person, rule.of === 'child' ? rule.see : rule.roles);
  if (mayOpen !== 'open' || person === 'visitor') return mayOpen;
  if (rule.of === 'record') return rule.who.includes(person) ? 'open' : 'not found';
  if (!child) throw new Error('A page of a child is asked for about a child');
  if (!reaches[person].includes(child)) return 'not found';
  const whose = rule.part ?? (method === 'POST' ? rule.change : undefined);
  return whose ? byRole(person, [whose]) : 'open';
};
