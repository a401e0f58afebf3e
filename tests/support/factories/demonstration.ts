import type { Core } from '@strapi/strapi';
import type { Section } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import { aReference, makeChildren, type SeedChild } from './children';
import { makeDuties } from './duties';
import { aName, aSchool, type InventedSchool } from './invented';
import { makeFiles } from './files';
import { makePeople, type SeedPerson } from './people';
import { makePlans, type PlanStage, type SeedPlan } from './plans';
import { publicIdFrom, randomFrom, type Random } from './random';
import { makeTeam } from './team';
import { makeTraining } from './training';
import { makeReportsOfAutumn } from './reports';
import { makeSelfReviews } from './reviews';
import { anInventedUpn } from './upn';

type Portal = { database: { query(): Knex; client: string; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> }; vault: { seal(text: string): string }; outbox: { emit(type: string, payload: Record<string, unknown>): Promise<void> }; clock: { today(): string; now(): Date } };
type Io = { line(text: string): void; progress(done: number, total?: number): void };

const service = <T>(strapi: Core.Strapi, plugin: string, name: string): T => strapi.plugin(plugin as 'school-portal').service(name) as T;
const portalOf = (strapi: Core.Strapi): Portal => ({ database: service(strapi, 'school-portal', 'database'), vault: service(strapi, 'school-portal', 'vault'), outbox: service(strapi, 'school-portal', 'outbox'), clock: service(strapi, 'school-portal', 'clock') });

const years = ['N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];
const bornIn = (year: string, academicYear: number): number => academicYear - (year === 'N2' ? 3 : year === 'R' ? 4 : Number(year) + 4) - 1;

const terms = [
  { name: 'Spring 2026', openedOn: '2025-12-15', meetingOn: '2026-02-25', careDueOn: '2026-02-11', schoolDueOn: '2026-03-04', planDueOn: '2026-03-11' },
  { name: 'Summer 2026', openedOn: '2026-03-23', meetingOn: '2026-06-10', careDueOn: '2026-05-26', schoolDueOn: '2026-06-17', planDueOn: '2026-06-24' },
] as const;
const present = [
  { meetingOn: '2026-10-21', careDueOn: '2026-10-07', schoolDueOn: '2026-11-04', planDueOn: '2026-11-04' },
  { meetingOn: '2026-11-11', careDueOn: '2026-10-28', schoolDueOn: '2026-11-18', planDueOn: '2026-11-25' },
  { meetingOn: '2026-12-02', careDueOn: '2026-11-18', schoolDueOn: '2026-12-09', planDueOn: '2026-12-16' },
] as const;
const presentStages: readonly PlanStage[] = ['to-do', 'to-do', 'under-way', 'under-way', 'school-signed', 'care-signed', 'to-check', 'returned', 'approved', 'not-required'];

const schoolRows = (schools: readonly InventedSchool[]) => schools.map((school) => ({ urn: school.urn, name: school.name, phase_code: school.phaseCode, phase_name: school.phaseName, status_code: school.closedOn ? '2' : '1', closed_on: school.closedOn ?? null, town: school.town, postcode: school.postcode, type_code: school.typeCode, trust_name: school.trust ?? null, la_code: '999', la_name: 'Exampleshire (invented)', low_age: school.lowAge, high_age: school.highAge }));

const person = (random: Random, role: string, number: number, more: Partial<SeedPerson>): SeedPerson => {
  const { full } = aName(random);
  return { name: full, email: `${role}.${number}@example.org`, signInName: `${role}-${number}`, role, fromDay: '2025-09-01', ...more };
};

const childRow = (random: Random, number: number, authorityId: number, schools: readonly InventedSchool[], workers: readonly { id: number; email: string }[]): SeedChild => {
  const first12 = number <= 12 ? schools[(number - 1) % 2] : undefined; // the people on the demonstration's first page have work to do
  const yearGroup = first12 ? years[first12.lowAge + 3] ?? '7' : number % 10 === 0 ? random.pick(['N2', '12', '13']) : random.pick(years.slice(1, 13));
  const { first, family } = aName(random);
  const age = yearGroup === 'N2' ? 4 : yearGroup === 'R' ? 5 : Number(yearGroup) + 5;
  // The third school has no child in care.
  const fitting = schools.filter((school, index) => !school.closedOn && index !== 2 && school.lowAge <= age && age <= school.highAge);
  const worker = workers[first12 ? (number - 1) % 2 : number % workers.length];
  const since = `${random.whole(2021, 2026)}-0${random.whole(1, 8)}-1${random.whole(0, 9)}`;
  return {
    authorityId, caseNumber: `D${String(100000 + number)}`, reference: aReference(random), knownAs: `${first} ${family}`, legalName: random.chance(0.1) ? `${first} Lan ${family}` : `${first} ${family}`,
    dateOfBirth: `${bornIn(yearGroup, 2026)}-${random.chance(0.5) ? '09' : '10'}-${String(random.whole(1, 28)).padStart(2, '0')}`,
    yearGroup, sex: random.pick(['M', 'F']), upn: anInventedUpn(number), legalStatus: random.pick(['C1', 'C2', 'C2', 'V2', 'E1']), placementType: random.pick(['U4', 'U6', 'U1', 'K2', 'H5', 'S1']), confidential: random.chance(0.3), inCareSince: since,
    urn: first12?.urn ?? (random.chance(0.97) ? random.pick(fitting.length > 0 ? fitting : schools.filter((_, index) => index !== 2)).urn : undefined), placeSince: since, workerId: worker?.id, workerEmail: worker?.email,
    ...(random.chance(0.15) && { contactLimits: 'No contact with the invented uncle. Telephone calls from family go to the social worker.', mayCollect: 'The invented carer only, with the password that school knows.' }),
  };
};

const plansOf = (random: Random, authorityId: number, children: readonly { id: number; row: SeedChild }[]): SeedPlan[] =>
  children.filter(({ row }) => !['N2', '12', '13'].includes(row.yearGroup)).flatMap(({ id, row }, at) => {
    const past = terms.filter((term) => row.inCareSince < term.openedOn).map((term): SeedPlan => ({ childId: id, authorityId, yearGroup: row.yearGroup, term: term.name, ...term, stage: random.chance(0.95) ? 'approved' : 'closed' }));
    const now = present[at % present.length] as (typeof present)[number];
    return [...past, { childId: id, authorityId, yearGroup: row.yearGroup, term: 'Autumn 2026', openedOn: '2026-08-17', ...now, stage: presentStages[at % presentStages.length] as PlanStage }];
  });

/** One invented authority, whole and always the same: people, schools, children and three terms of plans. False when there is one. */
export const makeDemonstration = async (strapi: Core.Strapi, io: Io, size: { children: number; schools: number } = { children: 700, schools: 250 }): Promise<boolean> => {
  const { database, vault, outbox, clock } = portalOf(strapi);
  if (await database.query()('portal_authorities').first('id')) return false;
  const random = randomFrom(2026);
  const at = clock.now().toISOString();
  const sections = service<readonly Section[]>(strapi, 'pep', 'sections');
  const schools = Array.from({ length: size.schools }, (_, index) => aSchool(random, index + 1));
  await strapi.db.query('api::school.school' as never).createMany({ data: schoolRows(schools) as never });
  io.line(`${schools.length} schools`);

  await database.inTransaction(async (trx) => {
    const [authority] = await trx('portal_authorities').insert({ public_id: publicIdFrom(random), code: '999', name: 'Exampleshire (invented)' }).returning('id');
    const authorityId = Number(authority.id);
    const office = [person(random, 'virtual-school-head', 1, { authorityId }), person(random, 'data-officer', 1, { authorityId }), ...[1, 2, 3].map((number) => person(random, 'virtual-school-adviser', number, { authorityId }))];
    const workers = Array.from({ length: Math.max(2, Math.round(size.children / 18)) }, (_, index) => person(random, 'social-worker', index + 1, { authorityId }));
    const teachers = schools.filter((school) => !school.closedOn).map((school, index) => person(random, 'designated-teacher', index + 1, { urn: school.urn }));
    const heads = schools.filter((school) => !school.closedOn).slice(0, 10).map((school, index) => person(random, 'head-teacher', index + 1, { urn: school.urn }));
    const staff = await makePeople(database, random, [...office, ...teachers, ...heads], at);
    const workerIds = await makePeople(database, random, workers, at);
    io.line(`${staff.length + workers.length} people`);

    const rows = Array.from({ length: size.children }, (_, index) => childRow(random, index + 1, authorityId, schools, workerIds.map((each, at) => ({ id: each.id, email: workers[at]?.email ?? '' }))));
    const made = await makeChildren(database, vault, random, rows, at);
    io.line(`${made.length} children`);
    const children = made.map((each, index) => ({ id: each.id, row: rows[index] as SeedChild }));
    const plans = plansOf(random, authorityId, children);
    const madePlans = await makePlans(database, vault, random, sections, plans, at);
    for (const [index, plan] of plans.entries()) {
      if (plan.stage === 'approved') await outbox.emit('pep.document-wanted', { pep: madePlans[index]?.publicId });
    }
    io.line(`${madePlans.length} plans`);
    io.line(`${await makeDuties(strapi, database, vault, random, schools.filter((school) => !school.closedOn), authorityId, at)} returns of duties`);
    io.line(`${await makeReportsOfAutumn(database, vault, children.map(({ id, row }) => ({ id, authorityId, urn: row.urn })), Number(staff[office.length]?.id))} reports of schools`);
    io.line(`${await makeSelfReviews(strapi, database, vault, schools.filter((school) => !school.closedOn))} self-reviews`);
  });
  await makeTeam(strapi);
  await makeTraining(strapi, io);
  io.line(`${await makeFiles({ database, files: service(strapi, 'school-portal', 'files') })} files`);
  return true;
};
